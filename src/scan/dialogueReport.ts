// What a scan says of a dialogue board: a table for people, JSON for programs.

import type { Words } from '../content/words.ts';
import { PINS } from '../domain/board/dialogueBoard.ts';
import { fillIn } from '../domain/deck/edition.ts';
import { visibleJson, visibleText } from '../domain/visibleText.ts';
import { isDialogueClear } from '../vision/reading/mergeDialogue.ts';
import type { DialogueReading } from '../vision/reading/readDialogue.ts';
import { wordDoubt, wordWarning } from '../vision/reading/wording.ts';
import { columns, rounded } from './columns.ts';
import { millimetres } from './report.ts';

/** A reading of all photos, and what else is to be said, in words. */
export interface ScannedDialogue {
  readonly reading: DialogueReading;
  /** Why photos do not count. */
  readonly faults: readonly string[];
}

export type DialogueScanWords = Pick<Words, 'reader' | 'scan' | 'dialogue'>;

export function dialogueTable({ reading, faults }: ScannedDialogue, words: DialogueScanWords): string {
  const { heads, beside, summary } = words.scan.dialogue;
  const rows = reading.pins.map(({ pair, kind, spot, doubt }) => [
    `${pair} ${words.dialogue.pins[kind]}`,
    spot ? String(spot.person) : beside,
    spot ? String(spot.proactive) : beside,
    doubt ? wordDoubt(doubt, words.reader) : '',
  ]);
  const lines = [fillIn(summary, { count: rows.length, all: PINS.length }), ''];
  if (rows.length > 0)
    lines.push(...columns([[heads.pin, heads.person, heads.proactive, heads.doubt], ...rows]), '');
  lines.push(...faults, ...sentences(reading, words));
  return `${lines
    .map((line) => visibleText(line))
    .join('\n')
    .trimEnd()}\n`;
}

/** The reading for programs; what it has in common with a board of cards stands under the same names. */
export function dialogueJson({ reading, faults }: ScannedDialogue, words: DialogueScanWords): string {
  const { board, pins } = reading;
  return visibleJson({
    board: 'dialogue',
    board_confidence: rounded(board.confidence, 3),
    cards: [],
    notFound: [],
    unread: [],
    pins: pins.map(({ pair, kind, spot, doubt, centreMm, confidence }) => ({
      pair,
      pin: kind,
      person: spot?.person ?? null,
      proactive: spot?.proactive ?? null,
      doubt,
      center_mm: millimetres(centreMm),
      confidence: rounded(confidence, 3),
    })),
    clear: faults.length === 0 && isDialogueClear(reading),
    warnings: [...faults, ...sentences(reading, words)],
  });
}

const sentences = ({ warnings }: DialogueReading, { reader }: DialogueScanWords) =>
  warnings.map((warning) => wordWarning(warning, reader));
