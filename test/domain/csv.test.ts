import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, csvField, csvLineField, csvLines, csvSeparator, csvSheet } from '../../src/domain/csv.ts';
import { visibleText } from '../../src/domain/visibleText.ts';

/** A cell as a spreadsheet has it after opening. */
const opened = (field: string) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);

describe('a cell', () => {
  const blanks = [
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    ' \n',
    ' \r',
    ' \t',
    '\uFFF9',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    ' \u2028\u2060',
    '\u00AD',
    '\u3000',
    '\u2800',
    '\u3164',
    '\u034F',
    '\uFE0F',
    '\u202E',
    '\u0000\u0007',
    '\u0085\u009B',
    '\uD800',
  ];
  const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];
  it.each(signs)('that begins with %s, whatever blank is in front, is text and no formula', (sign) => {
    for (const blank of blanks)
      expect(opened(csvField(`${blank}${sign}1+1`))).toBe(`'${visibleText(blank, '\t\r\n')}${sign}1+1`);
  });

  it.each(['\t1', '\r1', '\n1'])('that begins with %j is text too', (text) => {
    expect(opened(csvField(text))).toBe(`'${text}`);
  });

  it('shows what is hidden in it, and keeps its line breaks where a cell may have some', () => {
    expect(csvField('a\u001B[2J\u202Eb')).toBe('a<U+001B>[2J<U+202E>b');
    for (const splits of [',', ';', '\t', '\r', '\n'])
      expect(csvField(`een${splits}twee`)).toBe(`"een${splits}twee"`);
    expect(csvLineField('een\ntwee\t=1')).toBe('een<U+000A>twee<U+0009>=1');
    expect(csvLineField('\n=1')).toBe("'<U+000A>=1");
    expect(cellText('\u00A0=1')).toBe("'\u00A0=1");
  });

  it.each(['geld', 'a=b', '2-1', ' een woord', '“=”', "'t was goed", '1,5 = 3'])(
    'leaves %j as it is',
    (text) => {
      expect(opened(csvField(text))).toBe(text);
    },
  );

  it('leaves a number a number, below zero too, and null empty', () => {
    expect([csvField(-2), csvField(0), csvField(null)]).toEqual(['-2', '0', '']);
  });

  it('comes back as it was, but for the guard', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '-', '"', ',', ';', '\r', '\n', '\t', ' ', 'é', 'x'),
    });
    fc.assert(
      fc.property(text, (cell) => {
        expect(opened(csvField(cell)).replace(/^'/, '')).toBe(cell);
      }),
      { seed: 13 },
    );
  });
});

describe('a table', () => {
  const table = [
    ['a', 'b'],
    ['1;5', -1],
    ['zeg "ja"', null],
  ];

  it('has a byte order mark and CRLF for a spreadsheet, and the separator that it splits on', () => {
    expect(csvSheet(table)).toBe('\uFEFFa,b\r\n"1;5",-1\r\n"zeg ""ja""",\r\n');
    expect(csvSheet(table, ';')).toBe('\uFEFFa;b\r\n"1;5";-1\r\n"zeg ""ja""";\r\n');
  });

  it('is split by what decimals in the language leave free', () => {
    const languages = ['nl', 'nl-BE', 'de', 'fr', 'en', 'en-GB'];
    expect(languages.map(csvSeparator)).toEqual([';', ';', ';', ';', ',', ',']);
  });

  it('is lines with the mark, for who opens them and for programs', () => {
    expect(csvLines(table, ';')).toMatch(/^\uFEFFa;b\n/);
    expect(csvLines(table, ',')).toBe('\uFEFFa,b\n"1;5",-1\n"zeg ""ja""",\n');
  });
});
