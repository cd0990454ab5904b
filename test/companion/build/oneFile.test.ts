// The page on a stick may use what is in itself, and no other file of the machine.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { intoOneFile, oneFilePolicy } from '../../../companion/build/oneFile.ts';

const directives = new Map(
  oneFilePolicy('script', 'style')
    .split('; ')
    .map((directive) => {
      const [name, ...sources] = directive.split(' ');
      return [name!, sources] as const;
    }),
);

test('when the page is opened from a stick then no file beside it can be read, and nothing leaves it', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('connect-src')).toEqual(["'none'"]);
  expect(directives.get('img-src')).toEqual(['blob:', 'data:']);
  for (const [name, sources] of directives)
    for (const source of sources) expect(`${name} ${source}`).toMatch(/ (?:'none'|blob:|data:|'sha256-.+')$/);
});

/** What the plugin makes of a built page with this script and this style. */
function folded(script: string, style: string): string {
  const bundle: Record<string, object> = {
    'index.html': {
      type: 'asset',
      source: `<html><head>
<link rel="manifest" href="m.json"><link rel="stylesheet" href="s.css">
<script type="module" src="s.js"></script></head><body><main></main></body></html>`,
    },
    's.js': { type: 'chunk', code: script },
    's.css': { type: 'asset', fileName: 's.css', source: style },
    'm.json': { type: 'asset', fileName: 'm.json', source: '{}' },
  };
  const made: { fileName: string; source: string }[] = [];
  const { generateBundle } = intoOneFile('page.html') as unknown as {
    generateBundle: { handler(this: object, options: object, bundle: object): void };
  };
  generateBundle.handler.call({ emitFile: (file: (typeof made)[number]) => made.push(file) }, {}, bundle);
  expect(Object.keys(bundle)).toEqual([]);
  expect(made.map(({ fileName }) => fileName)).toEqual(['page.html']);
  return made[0]!.source;
}

const STYLE = '.a::before { content: "$& $\'" }';
const SCRIPT = 'const a = "</script><b>$& $1</b></SCRIPT>";';

test('when the page is folded then it asks for nothing beside it', () => {
  const page = folded(SCRIPT, STYLE);
  expect(page).not.toMatch(/<link|src=|href=/);
  expect(page).toContain(`<style>${STYLE}</style>`);
});

test('when the script holds its own end tag or a pattern of replacement then it is whole and reads the same', () => {
  const [, code] = /<script type="module">(.*?)<\/script/s.exec(folded(SCRIPT, STYLE))!;
  expect(new Function(`${code} return a`)()).toBe('</script><b>$& $1</b></SCRIPT>');
});

test('when the browser holds script and style against the policy then both may run', () => {
  const page = folded(SCRIPT, STYLE);
  for (const [tag, directive] of [
    ['script', 'script-src'],
    ['style', 'style-src'],
  ] as const) {
    const [, text] = new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(page)!;
    const hash = createHash('sha256').update(text!).digest('base64');
    expect(page).toContain(`${directive} 'sha256-${hash}'`);
  }
});
