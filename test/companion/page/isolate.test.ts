// Own words in any script leave the sentence around them as it is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolate } from '../../../companion/page/isolate.ts';

describe('own words within a sentence', () => {
  it.each(['Sam', 'Mijn buurman', 'Zoë (2)', '李小龙', '', '🙂'])('leaves %j as it is', (own) => {
    expect(isolate(own)).toBe(own);
  });

  it.each(['سارة', 'שרה', 'Sam en سارة', '\u{1E900}'])('isolates %j', (own) => {
    expect(isolate(own)).toBe(`\u2068${own}\u2069`);
  });

  it.each(['\u202EmaS', 'Sam\u2069 en', '\u2067Sam'])(
    'keeps signs that turn the text in %j from the rest',
    (own) => {
      expect(isolate(own)).toBe(`\u2068${own.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')}\u2069`);
    },
  );

  it('ends whatever it begins, whatever is written', () => {
    const signs = fc.constantFrom(...'aب שZ1. \u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200F');
    fc.assert(
      fc.property(fc.string({ unit: signs }), (own) => {
        const isolated = isolate(own);
        expect(isolated).not.toMatch(/[\u202A-\u202E]/);
        expect(isolated.slice(1, -1)).not.toMatch(/[\u2066-\u2069]/);
      }),
      { seed: 14 },
    );
  });
});
