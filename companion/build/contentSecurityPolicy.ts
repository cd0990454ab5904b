// The page's content security policy: nothing from elsewhere, nothing inline.

import type { Plugin } from 'vite';

const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self' blob:",
  'media-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The policy as the value of a header or a meta element; `changes` replaces directives by name. */
export function policyText(changes: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...POLICY, ...changes })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/** Writes the policy into the built page; the dev server needs inline scripts and goes without. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'duwtje-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyText() },
        injectTo: 'head-prepend',
      },
    ],
  };
}
