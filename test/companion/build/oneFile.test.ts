// The page on a stick may use what is in itself, and no other file of the machine.

import { expect, test } from 'vitest';
import { oneFilePolicy } from '../../../companion/build/oneFile.ts';

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
