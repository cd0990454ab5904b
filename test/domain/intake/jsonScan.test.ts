import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ByteSource, ByteWindow } from '../../../src/domain/intake/byteWindow.ts';
import type { Intake } from '../../../src/domain/intake/intake.ts';
import { isJson, JsonScan } from '../../../src/domain/intake/jsonScan.ts';
import { readIncoming } from '../../../src/domain/intake/readIncoming.ts';
import { parseJson } from '../../../src/domain/parseJson.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const scanned = (text: string) => isJson(encode(text), 0, encode(text).length);

/** A source that gives so many bytes at a time. */
function sourceOf(text: string, step: number): ByteSource {
  const bytes = encode(text);
  let at = 0;
  return {
    read(into) {
      const part = bytes.subarray(at, at + Math.min(step, into.length));
      into.set(part);
      at += part.length;
      return part.length;
    },
    decodeAscii: (from, start, end) => Buffer.from(from.buffer).toString('latin1', start, end),
  };
}

function read(text: string, step = 2 ** 22) {
  const taken: string[] = [];
  const intake: Intake = {
    talk: ({ id }) => void taken.push(id),
    handIn: ({ talk }) => void taken.push(talk),
    group: () => void taken.push('group'),
    fault: ({ of, reason }, at) => void taken.push(`${of} ${reason} ${at}`),
  };
  const window = new ByteWindow(64);
  window.open(sourceOf(text, step));
  return { fault: readIncoming(window, intake), taken };
}

describe('the scan of JSON', () => {
  it('takes what JSON.parse takes, and nothing else', () => {
    const bit = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        'u',
        '0',
        '1',
        '-',
        '.',
        'e',
        '+',
        't',
        'true',
        'null',
        ' ',
        '\n',
        '\0',
        'é',
      ],
    );
    const mutated = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat(3), bit)
      .map(([text, at, gone, more]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + more + text.slice(from + gone);
      });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          mutated,
          fc.array(bit).map((bits) => bits.join('')),
        ),
        (text) => {
          // A blank behind the value is no longer its own.
          const plain = text.replace(/[ \n]+$/, '');
          fc.pre(plain !== '' && !/\p{Surrogate}/u.test(plain));
          expect([plain, scanned(plain)]).toEqual([plain, parseJson(plain) !== undefined]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('says the same however the bytes come', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 1, max: 7 }), (text, step) => {
        const bytes = encode(`${text} `);
        const scan = new JsonScan();
        for (let at = 0; at < bytes.length; at += step)
          scan.feed(bytes, at, Math.min(at + step, bytes.length));
        expect(scan.state).toBe('whole');
      }),
    );
  });

  it('goes a million levels deep, and no further', () => {
    expect(scanned('['.repeat(1e6) + ']'.repeat(1e6))).toBe(true);
    expect(scanned('['.repeat(1e6 + 1) + ']'.repeat(1e6 + 1))).toBe(false);
    expect(scanned('1'.repeat(1001))).toBe(false);
  });
});

describe('a file with fields that are not looked at', () => {
  const talk = JSON.stringify({ id: 'a', deck: '1.0.0', changed: '2026-11-24T13:00:00Z', cards: [] });
  const file = (before: string, behind: string) =>
    `{"format":"duwtje-talks","version":1,${before}"talks":[${talk}]${behind}}`;

  it('is as good as they are', () => {
    expect(read(file('"made":"x",', ',"more":{"a":[1,{}]}'))).toEqual({ fault: undefined, taken: ['a'] });
    expect(read(file('"made":{"talks":[{}]},', ',"n":-1.5e3 '))).toEqual({ fault: undefined, taken: ['a'] });
  });

  it.each([
    '@',
    'tru',
    '01',
    '"\\q"',
    '"\u0001"',
    '{"a" 1}',
    '{"a":1,}',
    '{1:2}',
    '[1,,2]',
    '[1 2]',
    '{]',
    '"\\u12g4"',
  ])('is not whole with %s in one, before its talks or behind them, and its talks count', (bad) => {
    for (const step of [1, 7, 64, 4096]) {
      expect(read(file('', `,"more":${bad}`), step)).toEqual({
        fault: { code: 'not-json-after', item: 1 },
        taken: ['a'],
      });
      // A list before the talks would be taken for theirs.
      if (!bad.startsWith('['))
        expect(read(file(`"made":${bad},`, ''), step)).toMatchObject({
          fault: { code: expect.stringMatching(/^not-json-field$|^no-list$/) },
        });
    }
  });

  it('says which field before its talks is broken', () => {
    expect(read(file('"made":@,', ''))).toEqual({
      fault: { code: 'not-json-field', field: 'made' },
      taken: ['a'],
    });
  });
});

describe('whatever stands where a code should', () => {
  it('is refused one by one', () => {
    const deep = '['.repeat(2e5) + ']'.repeat(2e5);
    const text = `{"format":"duwtje-hand-in","version":1,"handIns":[{"toString":1,"valueOf":1},${deep},7,null]}`;
    expect(read(text).taken).toEqual([1, 2, 3, 4].map((item) => `hand-in foreign item ${item}`));
  });

  it.each([' ', '\u00a0', '"', '’'])(
    'is looked through once, also with 300,000 of %j within a line',
    (blank) => {
      const start = performance.now();
      const line = blank.repeat(3e5);
      expect(read(`DUWTJE:A\nx${line}x\n${line}x\n`).taken.length).toBeGreaterThan(0);
      // In the square of its length it takes minutes.
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
