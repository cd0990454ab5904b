// Whatever is in a text is seen when it is printed, and what people write stays as they wrote it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText, visibleJson, visibleText } from '../../src/domain/visibleText.ts';

/** Signs that steer, hide or turn, one of each kind and the ends of each range. */
const HIDDEN = [
  ...['\0', '\x07', '\b', '\t', '\n', '\v', '\f', '\r', '\x1b', '\x1f', '\x7f'],
  ...['\x80', '\x85', '\x90', '\x9b', '\x9c', '\x9d', '\x9f'],
  ...['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
  ...['\u2066', '\u2067', '\u2068', '\u2069', '\u206a', '\u2028', '\u2029', '\ud800', '\udfff'],
  ...['\u00ad', '\u034f', '\u115f', '\u180e', '\u200b', '\u200c', '\u200d', '\u2060', '\u2064', '\u3164'],
  ...['\ufe0f', '\ufeff', '\uffa0', '\ufff9', '\u{e0001}', '\u{e0041}', '\u{e0100}', '\u{1d173}'],
];
const asWritten = (sign: string) => `<U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;

/** A letter of each script that is written with joiners. */
const JOINED_LETTERS = {
  Arabic: '\u0628',
  Syriac: '\u0710',
  Mandaic: '\u0840',
  'N’Ko': '\u07ca',
  Mongolian: '\u1820',
  Adlam: '\u{1e900}',
  Rohingya: '\u{10d00}',
  Devanagari: '\u0915',
  Bengali: '\u0995',
  Gurmukhi: '\u0a15',
  Gujarati: '\u0a95',
  Odia: '\u0b15',
  Tamil: '\u0b95',
  Telugu: '\u0c15',
  Kannada: '\u0c95',
  Malayalam: '\u0d15',
  Sinhala: '\u0d9a',
  Khmer: '\u1780',
  Burmese: '\u1000',
  Tibetan: '\u0f40',
};

describe('a text that is printed', () => {
  it.each(HIDDEN.map((sign) => [asWritten(sign), sign]))('shows %s', (written, sign) => {
    expect(visibleText(`a${sign}b`)).toBe(`a${written}b`);
    expect(visibleText(`${sign}b`)).toBe(`${written}b`);
    expect(visibleText(`a${sign}`)).toBe(`a${written}`);
  });

  it('steers no terminal', () => {
    expect(visibleText('\x1b]0;title\x07\x1b[2Jtalk\r\ngone')).toBe(
      '<U+001B>]0;title<U+0007><U+001B>[2Jtalk<U+000D><U+000A>gone',
    );
  });

  it.each([
    ['Dutch and its neighbours', 'geïnteresseerd, Ångström, straße, œuvre, ‘één’ – 50 %, a\u00a0b'],
    ['letters with marks of their own', 'e\u0301e\u0301n'],
    ['Arabic, with its numbers', 'مرحبا ١٢٣ \u0600٥ \u06dd'],
    ['Persian with its joiners', 'می\u200cخواهم، کتاب\u200cها'],
    ['Hebrew with points', 'שָׁלוֹם 12'],
    ['Hindi and Sinhala', 'क्\u200dष क्\u200cष ශ්\u200dරී'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180b'],
    ['a Japanese name', '辻\u{e0100}さん'],
    [
      'emoji',
      '👩🏽\u200d🚀 🏳\ufe0f\u200d🌈 ❤\ufe0f\u200d🔥 👨\u200d👩\u200d👧 🏃🏽\u200d♂\ufe0f\u200d➡\ufe0f 1\ufe0f\u20e3 ☺\ufe0e © ™',
    ],
    ['flags', '🇳🇱 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ])('leaves %s as it is', (_, text) => {
    expect(visibleText(text)).toBe(text);
  });

  it.each(
    [0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd].map(
      (code) => [asWritten(String.fromCodePoint(code)), String.fromCodePoint(code)],
    ),
  )('leaves %s, which is drawn, as it is', (_, sign) => {
    expect(visibleText(`a${sign}b`)).toBe(`a${sign}b`);
  });

  it.each(Object.entries(JOINED_LETTERS))('leaves joiners between letters of %s', (_, letter) => {
    for (const joiner of ['\u200c', '\u200d']) {
      expect(visibleText(letter + joiner + letter)).toBe(letter + joiner + letter);
      // Not at the edge of a word, nor beside letters of a script without them.
      expect(visibleText(joiner + letter)).toBe(asWritten(joiner) + letter);
      expect(visibleText(letter + joiner)).toBe(letter + asWritten(joiner));
      expect(visibleText(`a${joiner}${letter}`)).toBe(`a${asWritten(joiner)}${letter}`);
      expect(visibleText(`${letter}${joiner}a`)).toBe(`${letter}${asWritten(joiner)}a`);
    }
  });

  it.each([
    ['signs in a box', '#\ufe0f\u20e3 *\ufe0f\u20e3 0\ufe0f\u20e3 9\ufe0f\u20e3'],
    ['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['forms of Mongolian letters', 'ᠠ\u180b ᠠ\u180c ᠠ\u180d ᠠ\u180e ᠠ\u180f'],
    ['forms of Chinese signs', '辻\ufe00 辻\ufe0f 辻\u{e0100} 辻\u{e01ef}'],
    ['emoji in the form of a letter', '☺\ufe0e ☺\ufe0f 👍🏽\ufe0e'],
  ])('leaves %s as they are', (_, text) => {
    expect(visibleText(text)).toBe(text);
  });

  it('shows what chooses a form where there is none to choose', () => {
    expect(visibleText('1\ufe0fa')).toBe('1<U+FE0F>a');
    expect(visibleText('a\ufe0f\u20e3')).toBe('a<U+FE0F>\u20e3');
    expect(visibleText('a\u180b')).toBe('a<U+180B>');
    expect(visibleText('ᠠ\u180b\u180c')).toBe('ᠠ\u180b<U+180C>');
    expect(visibleText('ᠭ\u180b\u180eᠠ')).toBe('ᠭ\u180b\u180eᠠ');
    expect(visibleText('a\u180e\u180e')).toBe('a<U+180E><U+180E>');
    expect(visibleText('a\ufe00\u{e01ef}')).toBe('a<U+FE00><U+E01EF>');
    expect(visibleText('🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}a')).toBe(
      '🏴<U+E0067><U+E0062><U+E0065><U+E006E><U+E0067>a',
    );
  });

  it('keeps a hidden sign only where it means something', () => {
    expect(visibleText('a\nb\tc\x1b', '\n\t')).toBe('a\nb\tc<U+001B>');
    expect(visibleText('a\nb', '')).toBe('a<U+000A>b');
  });

  it('shows what has a use elsewhere, and none where it stands', () => {
    expect(visibleText('gr\u200coup.json')).toBe('gr<U+200C>oup.json');
    expect(visibleText('ه\u061c\u200cه')).toBe('ه<U+061C><U+200C>ه');
    expect(visibleText('ᠠ\u180e\u200dᠠ')).toBe('ᠠ\u180e<U+200D>ᠠ');
    expect(visibleText('کتاب\u200c\u200cها')).toBe('کتاب<U+200C><U+200C>ها');
    expect(visibleText('🏴\u{e0041}\u{e0042}\u{e007f}')).toBe('🏴<U+E0041><U+E0042><U+E007F>');
    expect(visibleText('a\ufe0f')).toBe('a<U+FE0F>');
    expect(visibleText('👩\u200d')).toBe('👩<U+200D>');
  });

  it('hides nothing, whatever is in it, and is the same when it is shown again', () => {
    const ours = fc.string({ unit: fc.constantFrom(...HIDDEN, 'a', 'ه', 'क', 'ᠠ', '辻', '👩', '🏴', '1') });
    const any = fc.string({ unit: fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)) });
    fc.assert(
      fc.property(fc.oneof(ours, any), (text) => {
        const shown = visibleText(text);
        expect(shown).not.toMatch(
          /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/u,
        );
        expect(shown.isWellFormed?.() ?? true).toBe(true);
        expect(visibleText(shown)).toBe(shown);
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes no longer than its length asks for', () => {
    for (const part of ['\u200d', '👩\u200d', 'ه\u200c', '\x1b', '1\ufe0f', '🏴\u{e0067}']) {
      // The time of the processor: others may use it too.
      const start = process.cpuUsage().user;
      visibleText(part.repeat(50_000));
      expect(process.cpuUsage().user - start).toBeLessThan(1e6);
    }
  });
});

describe('JSON that is printed', () => {
  it('holds the real text, and shows what is hidden in it', () => {
    const value = { [`a${HIDDEN.join('')}`]: [`\x1b[31m${HIDDEN.join('x')}`, '👩🏽\u200d🚀', 1, null] };
    const text = visibleJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text.replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u,
    );
    expect(text).toContain('👩🏽\u200d🚀');
  });

  it('is as ever where nothing hides', () => {
    const value = { board: 'A2', cards: ['één'] };
    expect(visibleJson(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
  });
});

describe('own words in Markdown', () => {
  it.each([
    ['# kop', '\\# kop'],
    ['1. eerst', '1\\. eerst'],
    ['- een', '\\- een'],
    ['a | b', 'a \\| b'],
    ['a\\b', 'a\\\\b'],
    ['![x](y)', '\\!\\[x\\]\\(y\\)'],
    ['`code`', '\\`code\\`'],
    ['**vet** __vet__ ~~weg~~', '\\*\\*vet\\*\\* \\_\\_vet\\_\\_ \\~\\~weg\\~\\~'],
    ['[x](javascript:y)', '\\[x\\]\\(javascript:y\\)'],
    ['<img src=x onerror=y>', '\\<img src\\=x onerror\\=y\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['$x$', '\\$x\\$'],
    ['kijk op https://evil.example', 'kijk op https`://`evil.example'],
    ['of www.evil.example', 'of www`.`evil.example'],
    ['of WWW.evil.example', 'of WWW`.`evil.example'],
    ['{% raw %}', '\\{% raw %\\}'],
    ['mail a@evil.example', 'mail a`@`evil.example'],
    ['een\n# kop', 'een\\<U\\+000A\\>\\# kop'],
    ['tijd, 1.5 uur', 'tijd, 1.5 uur'],
  ])('%j is no markup', (words, written) => {
    expect(markdownText(words)).toBe(written);
  });
});
