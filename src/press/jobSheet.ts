// Fills the job sheet with what was made: quantities, files, page map, colour and checksums, in plain Dutch.

import { z } from 'zod';
import { readData, schemaFaults } from '../content/dataFile.ts';
import type { Shop } from '../content/shops.ts';
import { BOARD_FORMATS, boardGeometry } from '../domain/board/board.ts';
import { boxCardIds, type Deck } from '../domain/deck/deck.ts';
import { fillIn } from '../domain/deck/edition.ts';
import { BLEED } from '../layout/drawing/bleed.ts';
import type { JobSheet, JobSheetRow, JobSheetSection } from '../layout/jobSheet.ts';
import { Fault } from '../shell/fault.ts';
import type { ManifestFile } from '../shell/manifest.ts';
import type { PrintingCondition } from './iccProfile.ts';

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
  kinds: z.strictObject({ factors: text, ownCards: text, roles: text, steps: text }),
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

type Words = z.infer<typeof wordsSchema>;

export interface Job {
  readonly deck: Deck;
  /** The edition's language in its own name. */
  readonly languageName: string;
  readonly sets: number;
  readonly shop: Shop;
  readonly condition: PrintingCondition;
  /** Whether the profile is the shop's own already. */
  readonly ownProfile: boolean;
  /** The press files, in the order cards, board, rules. */
  readonly files: readonly ManifestFile[];
}

/** @throws Fault when print/jobsheet.json is not as it should be */
export function jobSheet(printFolder: string, job: Job): JobSheet {
  const file = readData(printFolder, 'jobsheet.json');
  const parsed = wordsSchema.safeParse(file.data);
  if (!parsed.success) throw new Fault(schemaFaults(file, parsed.error.issues));
  const words = parsed.data;
  return {
    title: words.title,
    intro: words.intro,
    sections: [orderSection(words, job), ...productSections(words, job), technicalSection(words, job)],
    closing: words.check,
  };
}

function orderSection(words: Words, { deck, languageName, sets }: Job): JobSheetSection {
  const count = boxCardIds(deck).length;
  const [year, month, day] = deck.date.split('-');
  return {
    title: '',
    rows: [
      { label: words.client, value: words.clientValue },
      { label: words.edition, value: `Duwtje ${deck.version}, ${languageName}, ${day}-${month}-${year}` },
      {
        label: words.sets,
        value: fillIn(words.setsValue, { n: sets, cards: sets * count, boards: sets, leaflets: sets }),
      },
    ],
  };
}

const PRODUCTS = ['cards', 'board', 'rules'] as const;

function productSections(words: Words, job: Job): JobSheetSection[] {
  return PRODUCTS.flatMap((kind) => {
    const files = job.files.filter((file) => file.kind === kind);
    if (files.length === 0) return [];
    const { name, ...facts } = words.products[kind];
    const values = { n: boxCardIds(job.deck).length, ...boardFacts(words, job.deck) };
    const rows: JobSheetRow[] = [
      { label: words.rows.size, value: fillIn(facts.size, values) },
      { label: words.rows.printing, value: facts.printing },
      { label: words.rows.stock, value: facts.stock },
      { label: words.rows.finishing, value: fillIn(facts.finishing, values) },
    ];
    if (kind === 'cards') rows.push(...cardRows(words, job, files[0]!));
    for (const file of files)
      rows.push(
        { label: words.rows.file, value: file.path },
        { label: words.rows.checksum, value: file.sha256, code: true },
      );
    return [{ title: name, rows }];
  });
}

/** What is said of the board in the box. */
function boardFacts({ products }: Words, { board: format }: Deck) {
  const { w: width, h: height } = boardGeometry(format).size;
  return { format, width, height, folds: products.board.folds[format] };
}

function cardRows(words: Words, { deck, shop }: Job, file: ManifestFile): JobSheetRow[] {
  const { dieLine, noDieLine } = words.products.cards;
  let next = 1;
  const ranges = (['factors', 'ownCards', 'roles', 'steps'] as const).map((kind) => {
    const first = next;
    next += deck[kind].length;
    return `${first}-${next - 1} ${words.kinds[kind]}`;
  });
  const map = fillIn(words.cardPages[shop.cardPages], { pages: file.pages.length });
  return [
    { label: '', value: shop.dieLine ? dieLine : noDieLine },
    { label: words.rows.pages, value: `${map}. ${fillIn(words.cardOrder, { list: ranges.join(', ') })}` },
  ];
}

function technicalSection({ technical }: Words, { shop, condition, ownProfile }: Job): JobSheetSection {
  const named = condition.name.includes(condition.id)
    ? condition.name
    : `${condition.id} (${condition.name})`;
  return {
    title: technical.title,
    rows: [
      { label: technical.standard, value: shop.standard === 'X-4' ? 'PDF/X-4' : 'PDF/X-1a:2003' },
      {
        label: technical.colour,
        value: fillIn(technical.colourValue, { condition: named, tac: shop.tacPercent }),
      },
      {
        label: technical.bleed,
        value: fillIn(technical.bleedValue, {
          bleed: BLEED,
          marks: shop.marks ? technical.marks : technical.noMarks,
        }),
      },
      { label: technical.text, value: technical.textValue },
      ...(ownProfile ? [] : [{ label: technical.uncoated, value: technical.uncoatedValue }]),
    ],
  };
}
