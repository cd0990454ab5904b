// The words of the job sheet: print/jobsheet.json, in plain Dutch, with places that are filled in.

import { BOARD_FORMATS } from '../domain/board/board.ts';
import { CARD_KINDS } from '../domain/deck/deck.ts';
import { Fault } from '../shell/fault.ts';
import { readData, schemaFaults } from './dataFile.ts';
import { z } from './schemas.ts';

const text = z.string().min(1);
const product = z.strictObject({ name: text, size: text, printing: text, stock: text, finishing: text });

const wordsSchema = z.strictObject({
  title: text,
  intro: text,
  edition: text,
  client: text,
  clientValue: text,
  sets: text,
  setsValue: text,
  products: z.strictObject({
    cards: product.extend({ dieLine: text, noDieLine: text }),
    board: product.extend({ folds: z.record(z.enum(BOARD_FORMATS), text) }),
    rules: product,
    // Made like the cards, so that only what differs is said.
    'culture-cards': z.strictObject({ name: text, order: text }),
    'dialogue-board': z.strictObject({ name: text, order: text }),
    'dialogue-pins': z.strictObject({ name: text, order: text }),
    'prompt-cards': z.strictObject({ name: text, order: text }),
  }),
  rows: z.strictObject({
    size: text,
    printing: text,
    stock: text,
    finishing: text,
    pages: text,
    file: text,
    checksum: text,
  }),
  cardPages: z.strictObject({
    'front-back': text,
    'back-front': text,
    'fronts-then-backs': text,
    'separate-files': text,
  }),
  cardOrder: text,
  kinds: z.record(z.enum(CARD_KINDS), text),
  technical: z.strictObject({
    title: text,
    standard: text,
    colour: text,
    colourValue: text,
    bleed: text,
    bleedValue: text,
    marks: text,
    noMarks: text,
    text: text,
    textValue: text,
    uncoated: text,
    uncoatedValue: text,
  }),
  check: text,
});

export type JobSheetWords = z.infer<typeof wordsSchema>;

/** @throws Fault when print/jobsheet.json is not as it should be */
export function loadJobSheetWords(printFolder: string): JobSheetWords {
  const file = readData(printFolder, 'jobsheet.json');
  const parsed = wordsSchema.safeParse(file.data);
  if (!parsed.success) throw new Fault(schemaFaults(file, parsed.error.issues));
  return parsed.data;
}
