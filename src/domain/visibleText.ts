// Makes visible what is in a text and cannot be seen, so that what is printed is text: it steers no terminal, begins no line,
// turns no words around and hides nothing. Terminal, tables and Markdown have it from here.
//
// File names and own words may hold anything. What is needed to write a language or an emoji stays, where it is needed:
// joiners between letters of a script that joins (Persian, Hindi), within an emoji, and what chooses the form of the sign
// before it. Letters that run from right to left stay too; marks that turn others are made visible (Unicode Annex 9), as are
// soft hyphens and all else that takes no room: two names that differ must not look the same.

/** Takes no room or steers: control, format and surrogate characters, separators of lines, and what may be left out when drawn. */
const HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]`;

/** Signs that Unicode calls format characters, but that are drawn: numbers and verses in Arabic, Syriac and Kaithi. */
const DRAWN = String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]`;

/** Letters and marks of scripts that are written with joiners; not what such a script has that hides, as its marks of direction. */
const JOINED = `(?!${HIDDEN})[${[
  ...['Arab', 'Syrc', 'Mand', 'Nkoo', 'Mong', 'Adlm', 'Rohg'],
  ...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr', 'Tibt'],
]
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('')}]`;

const PICTOGRAPH = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}?[\uFE0E\uFE0F]?`;

const NEEDED = [
  DRAWN,
  // Digits in a box, and the flags of England, Scotland and Wales: no other tags are in use, and they can spell a hidden text.
  String.raw`[0-9#*]\uFE0F\u20E3`,
  String.raw`\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`,
  String.raw`${PICTOGRAPH}(?:\u200D${PICTOGRAPH})*`,
  String.raw`(?<=${JOINED})[\u200C\u200D](?=${JOINED})`,
  // One form of a letter, and a separator before its last vowel: a row of them would hide as much as one likes.
  String.raw`(?<=(?!${HIDDEN})\p{scx=Mong})(?:[\u180B-\u180D\u180F]\u180E?|\u180E)`,
  String.raw`(?<=\p{Ideographic})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
];

const ANY_HIDDEN = new RegExp(HIDDEN, 'u');
const NEEDED_OR_HIDDEN = new RegExp(`(${NEEDED.join('|')})|${HIDDEN}`, 'gu');

function showHidden(text: string, show: (hidden: string) => string): string {
  // Few texts hide anything.
  if (!ANY_HIDDEN.test(text)) return text;
  return text.replace(NEEDED_OR_HIDDEN, (found, needed: string | undefined) => needed ?? show(found));
}

const codePoint = (sign: string) => `<U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;

/**
 * A text as one line in which everything can be seen: `<U+202E>` for a mark that turns what follows it.
 * @param kept hidden signs that mean something where the text goes, as a line break does in a cell
 */
export function visibleText(text: string, kept = ''): string {
  return showHidden(text, (sign) => (kept.includes(sign) ? sign : codePoint(sign)));
}

/** JSON with an indent of two and a line break at its end: the values are real, and printed they steer nothing. */
export function visibleJson(value: unknown): string {
  const escaped = (sign: string) =>
    sign === '\n'
      ? sign
      : Array.from({ length: sign.length }, (_, i) => {
          const unit = sign.charCodeAt(i).toString(16);
          return `\\u${unit.padStart(4, '0')}`;
        }).join('');
  return `${showHidden(JSON.stringify(value, null, 2), escaped)}\n`;
}

/**
 * What is markup in Markdown, in GitHub's too; three of them make an address a link, which GitHub also does behind a
 * backslash.
 */
const MARKUP = /(:\/\/|(?<=\bwww)\.|@)|(?<=^\s*\d+)\.|[\\`*_{}[\]<>()#+!|~&$=-]/gi;

/** Own words within a line of Markdown, as they were written: none of them is markup. */
export function markdownText(text: string): string {
  return visibleText(text).replace(MARKUP, (sign, links: string | undefined) =>
    links === undefined ? `\\${sign}` : `\`${sign}\``,
  );
}
