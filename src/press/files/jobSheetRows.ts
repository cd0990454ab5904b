// Fills the job sheet with what was made: quantities, files, page map, colour and checksums, in plain Dutch.

import type { PrintingCondition } from '../../content/iccProfile.ts';
import type { JobSheetWords } from '../../content/jobSheetWords.ts';
import type { Shop } from '../../content/shops.ts';
import { boardGeometry } from '../../domain/board/board.ts';
import { PIN_SIZE, PINS } from '../../domain/board/dialogueBoard.ts';
import { boxCardIds, CARD_KINDS, type Deck } from '../../domain/deck/deck.ts';
import { fillIn } from '../../domain/deck/edition.ts';
import { MECHANISM_NAMES } from '../../domain/study/learningCulture.ts';
import { PROMPT_NAMES } from '../../layout/dialogue/promptWords.ts';
import type { JobSheet, JobSheetRow, JobSheetSection } from '../../layout/jobSheetPages.ts';
import type { ManifestFile } from '../../shell/manifest.ts';

export interface Job {
  readonly deck: Deck;
  /** The edition's language in its own name. */
  readonly languageName: string;
  readonly sets: number;
  readonly shop: Shop;
  readonly condition: PrintingCondition;
  /** Whether the profile is the shop's own already. */
  readonly ownProfile: boolean;
  /** The press files, in any order. */
  readonly files: readonly ManifestFile[];
}

/** The sheet with its words filled in. */
export function fillJobSheet(words: JobSheetWords, job: Job): JobSheet {
  return {
    title: words.title,
    intro: words.intro,
    sections: [
      orderSection(words, job),
      ...productSections(words, job),
      ...furtherSections(words, job),
      technicalSection(words, job),
    ],
    closing: words.check,
  };
}

function orderSection(words: JobSheetWords, { deck, languageName, sets }: Job): JobSheetSection {
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

function productSections(words: JobSheetWords, job: Job): JobSheetSection[] {
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
    return [{ title: name, rows: [...rows, ...fileRows(words, files)] }];
  });
}

function fileRows({ rows }: JobSheetWords, files: readonly ManifestFile[]): JobSheetRow[] {
  return files.flatMap(({ path, sha256 }) => [
    { label: rows.file, value: path },
    { label: rows.checksum, value: sha256, code: true },
  ]);
}

/** What is made like cards or board, so that only what differs is said. */
const ALSO = ['culture-cards', 'dialogue-board', 'dialogue-pins', 'prompt-cards'] as const;

function furtherSections(words: JobSheetWords, job: Job): JobSheetSection[] {
  const counts = {
    'culture-cards': MECHANISM_NAMES.length,
    'dialogue-board': 1,
    'dialogue-pins': PINS.length,
    'prompt-cards': PROMPT_NAMES.length,
  };
  return ALSO.flatMap((kind) => {
    const files = job.files.filter((file) => file.kind === kind);
    if (files.length === 0) return [];
    const { name, order } = words.products[kind];
    const values = { n: counts[kind], width: PIN_SIZE.w, height: PIN_SIZE.h };
    const row = { label: words.rows.size, value: fillIn(order, values) };
    return [{ title: name, rows: [row, ...fileRows(words, files)] }];
  });
}

/** What is said of the board in the box. */
function boardFacts({ products }: JobSheetWords, { board: format }: Deck) {
  const { w: width, h: height } = boardGeometry(format).size;
  return { format, width, height, folds: products.board.folds[format] };
}

function cardRows(words: JobSheetWords, { deck, shop }: Job, file: ManifestFile): JobSheetRow[] {
  const { dieLine, noDieLine } = words.products.cards;
  let next = 1;
  const ranges = CARD_KINDS.filter((kind) => deck[kind].length > 0).map((kind) => {
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

function technicalSection(
  { technical }: JobSheetWords,
  { shop, condition, ownProfile }: Job,
): JobSheetSection {
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
          bleed: String(shop.bleedMm).replace('.', ','),
          marks: shop.marks ? technical.marks : technical.noMarks,
        }),
      },
      { label: technical.text, value: technical.textValue },
      ...(ownProfile ? [] : [{ label: technical.uncoated, value: technical.uncoatedValue }]),
    ],
  };
}
