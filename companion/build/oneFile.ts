// Folds the built page into one HTML file that works from a USB stick, under a policy that names its parts by hash.

import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { policyText } from './contentSecurityPolicy.ts';

/** Puts the workers into the script: from a stick there is no second file to start them from. */
export function inlineWorkers(): Plugin {
  return {
    name: 'duwtje-inline-workers',
    enforce: 'pre',
    resolveId(source, importer) {
      return source.endsWith('?worker') ? this.resolve(`${source}&inline`, importer) : null;
    },
  };
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `</script` inside a script would end it; JavaScript reads `<\/script` as the same. */
const guarded = (code: string) => code.replace(/<\/(?=script)/gi, '<\\/');

/** Names no `'self'`: of a page on a stick that is every file on the machine, in a browser that takes them for one site. */
export function oneFilePolicy(script: string, style: string): string {
  return policyText({
    'script-src': hashOf(script),
    'style-src': hashOf(style),
    'img-src': 'blob: data:',
    'font-src': 'data:',
    'connect-src': "'none'",
    'manifest-src': "'none'",
    'worker-src': 'blob:',
    'media-src': 'blob:',
  });
}

/**
 * Inlines the one script and the one stylesheet into the page and leaves nothing else beside it.
 * @param fileName what the page is called
 */
export function intoOneFile(fileName: string): Plugin {
  return {
    name: 'duwtje-one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After Vite itself, which until then leaves marks in the code.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the page itself is missing from the build');
        const files = Object.values(bundle).filter((file) => file !== page);
        const script = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
        const style = files
          .flatMap((file) =>
            file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
          )
          .join('\n');
        const code = guarded(script);
        const policy = oneFilePolicy(code, style);
        const html = String(page.source)
          .replace(/\s*<script\b[^>]*>\s*<\/script>/g, '')
          .replace(
            /\s*<link\b[^>]*rel="(?:stylesheet|modulepreload|manifest|icon|apple-touch-icon)"[^>]*>/g,
            '',
          )
          .replace('<head>', () => `<head>\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
          .replace('</head>', () => `<style>${style}</style>\n</head>`)
          .replace('</body>', () => `<script type="module">${code}</script>\n</body>`);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName, source: html });
      },
    },
  };
}
