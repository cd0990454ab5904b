// What a scan says: a table for people, JSON for programs.

import type { Words } from '../content/words.ts';
import type { Deck } from '../domain/deck/deck.ts';
import { type Edition, fillIn, plainTitle } from '../domain/deck/edition.ts';
import type { BoardPoint } from '../domain/units.ts';
import { visibleJson, visibleText } from '../domain/visibleText.ts';
import type { MergedReading } from '../vision/reading/merge.ts';
import type { ReadCard, UnreadPlace } from '../vision/reading/reading.ts';
import { isClear } from '../vision/reading/verdict.ts';
import { wordDoubt } from '../vision/reading/wording.ts';
import { columns, rounded } from './columns.ts';

/** A merged reading with its warnings in words. */
export interface Scanned {
  readonly reading: MergedReading;
  readonly warnings: readonly string[];
  /** Whether every photo that was named counts in the reading. */
  readonly whole: boolean;
}

/** The words of a scan in one language. */
export type ScanWords = Pick<Words, 'reader' | 'scan'>;

/** The reading as a table with the zones' and cards' names in the language of the edition. */
export function scanTable(
  { reading, warnings }: Pick<Scanned, 'reading' | 'warnings'>,
  deck: Deck,
  edition: Edition,
  words: ScanWords,
): string {
  const { scan, reader } = words;
  const rows = reading.cards.map((card) => [
    card.card,
    titleOf(card.card, deck, edition),
    card.zone ? edition.zones[card.zone] : scan.beside,
    card.doubt ? wordDoubt(card.doubt, reader) : '',
  ]);
  rows.push(...reading.unread.map((place) => unreadRow(place, deck, edition, words)));
  const heads = [scan.heads.card, scan.heads.title, scan.heads.zone, scan.heads.doubt];
  const { format } = reading.board!;
  const all = reading.cards.length + reading.notFound.length;
  const lines = [fillIn(scan.summary, { format, count: reading.cards.length, all }), ''];
  if (rows.length > 0) lines.push(...columns([heads, ...rows]), '');
  if (reading.notFound.length > 0) lines.push(fillIn(scan.notFound, { cards: reading.notFound.join(', ') }));
  lines.push(...warnings);
  return `${lines
    .map((line) => visibleText(line))
    .join('\n')
    .trimEnd()}\n`;
}

/** A place that was not read, as a row of the table: what it may be, and where it lies. */
function unreadRow(
  { centreMm, zone, guesses }: UnreadPlace,
  deck: Deck,
  edition: Edition,
  { scan }: ScanWords,
): string[] {
  const titles = guesses.map((card) => titleOf(card, deck, edition));
  const isOwn = deck.ownCards.some(({ id }) => id === guesses[0]);
  const [x, y] = [centreMm.x.toFixed(0), centreMm.y.toFixed(0)];
  return [
    '?',
    titles.length > 0 ? `${titles.join(` ${scan.or} `)}?` : '',
    zone ? edition.zones[zone] : scan.beside,
    fillIn(isOwn ? scan.unreadOwn : scan.unread, { x, y }),
  ];
}

function titleOf(id: string, { ownCards }: Deck, { factors, ownCard }: Edition): string {
  const own = ownCards.findIndex((card) => card.id === id);
  const title = own < 0 ? factors[id]!.title : fillIn(ownCard.number, { n: own + 1 });
  return plainTitle(title);
}

export function millimetres({ x, y }: BoardPoint): [number, number] {
  return [rounded(x, 1), rounded(y, 1)];
}

function cardJson({ card, zone, doubt, centreMm, angleDeg, confidence }: ReadCard): object {
  return {
    card,
    zone,
    doubt,
    center_mm: millimetres(centreMm),
    angle_deg: rounded(angleDeg, 1),
    confidence: rounded(confidence, 3),
  };
}

/** The reading for programs. `board` is the format, or null when no board could be read. */
export function scanJson({ reading, warnings, whole }: Scanned): string {
  const { board, cards, notFound, unread } = reading;
  return visibleJson({
    board: board?.format ?? null,
    board_confidence: rounded(board?.confidence ?? 0, 3),
    cards: cards.map(cardJson),
    notFound,
    unread: unread.map(({ zone, centreMm, guesses }) => ({
      center_mm: millimetres(centreMm),
      zone,
      guesses,
    })),
    clear: whole && isClear(reading),
    warnings,
  });
}

/** The same shape for a scan that failed before there was a reading. */
export function failureJson(warnings: readonly string[]): string {
  return visibleJson({
    board: null,
    board_confidence: 0,
    cards: [],
    notFound: [],
    unread: [],
    clear: false,
    warnings,
  });
}
