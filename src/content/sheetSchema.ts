// What an edition may say on the sheets for the office printer that are no cards, board or rules.

import type { SheetWords } from '../domain/deck/sheetWords.ts';
import { HELPERS, OUTCOMES } from '../domain/talk/agreement.ts';
import { z } from './schemas.ts';
import { text } from './textSchema.ts';

/** A text for each name. */
const texts = <const Names extends readonly string[]>(names: Names) =>
  Object.fromEntries(names.map((name) => [name, text])) as Record<Names[number], typeof text>;

const side = z.strictObject({
  title: text,
  lead: text,
  questions: z.array(text).min(1, 'is an empty list: write at least one text'),
  closing: text,
});

export const sheetSchema = z.strictObject({
  preparation: z.strictObject({ title: text, employee: side, leader: side }),
  talk: z.strictObject({
    ...texts(['title', 'question', 'yours']),
    agreement: z.strictObject({
      ...texts(['title', 'step', 'who', 'when', 'inWorkTime', 'yes', 'no', 'helps', 'by']),
      helpers: z.strictObject(texts(HELPERS)),
    }),
    notNow: z.strictObject(texts(['label', 'choice'])),
    lookBack: z.strictObject({
      ...texts(['title', 'day', 'outcome', 'helped', 'hindered', 'inUse', 'next']),
      ...texts(['training', 'differently', 'involved']),
      outcomes: z.strictObject(texts(OUTCOMES)),
    }),
  }),
  whatWorks: z.strictObject(texts(['title', 'lead', 'typical', 'works', 'worksLess', 'leader'])),
}) satisfies z.ZodType<SheetWords>;
