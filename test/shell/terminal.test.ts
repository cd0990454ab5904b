// Whatever is told on the terminal, it is text: it steers nothing, and begins no line of its own where there is to be one.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress, tell, tellLines, warn, warnLines } from '../../src/shell/terminal.ts';

/** Sets a title, clears the line, begins one that looks like ours, and turns what follows. */
const HOSTILE = 'a\x1b]0;x\x07\x9b2K\r\nAll is well\u202e';
const SHOWN = 'a<U+001B>]0;x<U+0007><U+009B>2K<U+000D><U+000A>All is well<U+202E>';

let said: Record<'out' | 'err', string>;
const wasTerminal = process.stderr.isTTY;

beforeEach(() => {
  said = { out: '', err: '' };
  for (const [name, stream] of [
    ['out', process.stdout],
    ['err', process.stderr],
  ] as const)
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = wasTerminal;
});

test.each([
  ['out', tell],
  ['err', warn],
] as const)('a line on std%s stays one line', (stream, say) => {
  say(HOSTILE);
  expect(said[stream]).toBe(`${SHOWN}\n`);
});

test.each([
  ['out', tellLines],
  ['err', warnLines],
] as const)('of lines on std%s, only the line breaks are as they were', (stream, say) => {
  say(`${HOSTILE}\n`);
  expect(said[stream]).toBe(`${SHOWN.replace('<U+000A>', '\n')}\n`);
});

test('how far it is stays on its line, is cleared at the end, and is told to nobody who does not watch', () => {
  process.stderr.isTTY = true;
  showProgress(HOSTILE);
  showProgress();
  expect(said.err).toBe(`\r\x1b[K${SHOWN}\r\x1b[K`);
  process.stderr.isTTY = false;
  showProgress(HOSTILE);
  expect(said.err).toBe(`\r\x1b[K${SHOWN}\r\x1b[K`);
});
