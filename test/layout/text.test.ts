import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/layout/text/paragraph.ts';
import { Typesetter } from '../../src/layout/text/textBlock.ts';
import type { Typeface } from '../../src/layout/text/typeface.ts';
import { loadTypeface } from '../../src/press/letters/fonts.ts';

const perLetter = (line: string) => line.length;

describe('breaking lines', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 });

  it('loses and invents nothing, and keeps within the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 9, max: 40 }), (list, width) => {
        const lines = breakLines(list.join(' '), width, perLetter);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('takes no more lines than needed', () => {
    expect(breakLines('aa bb cc dd', 5, perLetter)).toEqual(['aa bb', 'cc dd']);
  });

  it('evens the lines out', () => {
    expect(breakLines('aa aa aa aa b', 11, perLetter)).toEqual(['aa aa aa', 'aa b']);
  });

  it('breaks a word at a soft hyphen when told to, and then only', () => {
    const word = 'ontwikkel\u00admogelijkheden';
    expect(breakLines(word, 15, perLetter, true)).toEqual(['ontwikkel-', 'mogelijkheden']);
    expect(breakLines(word, 15, perLetter)).toEqual(['ontwikkelmogelijkheden']);
    expect(breakLines(word, 30, perLetter, true)).toEqual(['ontwikkelmogelijkheden']);
  });
});

describe('a text that no place has room for', () => {
  it('is broken in a time that grows with its length alone', () => {
    let measured = 0;
    const counting = (line: string) => {
      measured += line.length;
      return line.length;
    };
    const lines = breakLines('a\u00ad'.repeat(2000), 50, counting, true);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe('a'.repeat(2000));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(50);
    expect(measured).toBeLessThan(2000 * 60);
  });

  it('takes soft hyphens side by side for one', () => {
    expect(
      breakLines(`ont\u00ad\u00ad\u00adwikkel${'\u00ad'.repeat(50_000)}ing`, 6, perLetter, true),
    ).toEqual(['ont-', 'wikkel-', 'ing']);
    expect(breakLines('\u00ad\u00ad', 6, perLetter, true)).toEqual(['']);
  });
});

describe('setting a text', () => {
  const monospaced: Typeface = {
    widthOf: (text, _font, size) => text.length * size * 0.5,
    missingIn: (text) => (text.includes('漢') ? ['漢'] : []),
  };
  const rect = { x: 0, y: 0, w: 30, h: 10 };
  const set = (text: string, box = rect) => {
    const type = new Typesetter(monospaced);
    type.block('some.field', text, box, { font: 'regular', sizes: [12, 10, 9] });
    return type.misfits;
  };

  it('finds nothing wrong with a text that fits', () => {
    expect(set('kort')).toEqual([]);
  });

  it('knows which lines go on with a new word, and which with the rest of one', () => {
    const type = new Typesetter(monospaced);
    const style = { font: 'regular', sizes: [10] } as const;
    const continued = (text: string) => {
      const { item } = type.block('some.field', text, { ...rect, h: 20 }, style);
      return item.items.map((line) => line.kind === 'text' && line.continues);
    };
    expect(continued('een regel en nog een')).toEqual([true, false]);
    expect(continued('verantwoor\u00addelijkheid')).toEqual([false, false]);
  });

  it('says by how much a text is too tall', () => {
    const [misfit] = set('een heel lange tekst die hier nooit in zal passen, hoe klein hij ook wordt gezet');
    expect(misfit).toMatchObject({ field: 'some.field' });
    expect(misfit!.problem).toMatch(/\d+\.\d mm too tall.*leave out about \d+/);
  });

  it('says which word is too wide, and what to do', () => {
    const [misfit] = set('verantwoordelijkheidsgevoel');
    expect(misfit!.problem).toMatch(/verantwoordelijkheidsgevoel.*mm too wide.*shorter word/);
  });

  it('names a character that the font lacks', () => {
    expect(set('漢')[0]!.problem).toContain('U+6F22');
  });
});

it('knows which characters the real font has', () => {
  const typeface = loadTypeface();
  expect(typeface.missingIn('Één ‘duw’ … 36 × €', 'regular')).toEqual([]);
  expect(typeface.missingIn('漢字', 'bold')).toEqual(['漢', '字']);
});
