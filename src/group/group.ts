// From talk files to what can be said of all talks together: reads, closes a batch, and writes figure, tables and files.

import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editionOf, loadTexts, type Texts } from '../content/content.ts';
import { ownWords } from '../content/words.ts';
import { csvSeparator, type Separator } from '../domain/csv.ts';
import { poolActions } from '../domain/group/actions.ts';
import { groupText, mergeGroups } from '../domain/group/groupFile.ts';
import type { Order } from '../domain/group/order.ts';
import { type GroupView, viewGroup } from '../domain/group/view.ts';
import { figureSvg } from '../figure/group/figureSvg.ts';
import { figureWords } from '../figure/group/figureWords.ts';
import { layOutFigure } from '../figure/group/groupFigure.ts';
import { Fault, systemReason } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import type { OutputCommand } from '../shell/manifest.ts';
import { digestOf, digestOfFile } from '../shell/output/disk.ts';
import { healFolder, OutputFolder } from '../shell/outputFolder.ts';
import { type Gathered, gather } from './gather.ts';
import { forgetMemory, memoryText, readMemory, requireDistance, SHOWN_NAME } from './memory.ts';
import { closeNewBatch } from './newBatch.ts';
import { loadDuckDb, PARQUET_NAME, writeParquet } from './parquet.ts';
import { type InputCounts, summaryJson, summaryMarkdown } from './summary.ts';
import { CODEBOOK_NAME, codebookText, TABLE_NAME, writeTable } from './tidyTable.ts';

const GROUP_NAME = 'group.json';
const FIGURE_NAME = 'figure.svg';
const SUMMARY_NAMES = { json: 'summary.json', markdown: 'summary.md' } as const;
/** What shows a group, or the talks that it is made of. */
const RESULT_NAMES = [
  GROUP_NAME,
  FIGURE_NAME,
  ...Object.values(SUMMARY_NAMES),
  TABLE_NAME,
  PARQUET_NAME,
] as const;

export interface GroupRequest {
  /** Files and folders with talks, hand-ins and groups. */
  readonly inputs: readonly string[];
  readonly out: string;
  /** Undefined for the deck's first. */
  readonly language: string | undefined;
  readonly threshold: number;
  readonly order: Order;
  /** Begin anew, without the batches that were shown from this folder before. */
  readonly fresh: boolean;
  readonly parquet: boolean;
  /** What splits the columns of the CSV files; undefined for what a spreadsheet in the language splits on. */
  readonly separator: Separator | undefined;
  /** The folder with the content; without it, the one that comes with Duwtje. */
  readonly cards?: string;
}

export interface GroupResult {
  readonly view: GroupView;
  readonly input: InputCounts;
  /** Sentences about what stood in the output folder. */
  readonly notes: readonly string[];
}

/**
 * Makes the output folder of a group.
 * @throws Fault when nothing can be read or written; UsageFault for a language that is not there
 */
export async function group(request: GroupRequest): Promise<GroupResult> {
  const texts = loadTexts(request.cards ?? join(installationRoot(), 'cards'));
  const edition = editionOf(texts, request.language);
  const { language } = edition;
  const { separator = csvSeparator(language) } = request;
  const words = ownWords(language, texts.deck.languages, [
    'figure',
    'study',
    'summary',
    'told',
    'talk',
    'codebook',
  ]);
  const duckDb = request.parquet ? await loadDuckDb() : undefined;
  const healed = request.inputs.flatMap(healInput);
  // From here on no other run can show anything from the folder.
  const folder = new OutputFolder(request.out, 'group');
  try {
    const memory = request.fresh ? forgetMemory(folder) : readMemory(folder, RESULT_NAMES);
    const { shown, forgotten } = memory;
    const gathered = gather({ paths: request.inputs, deck: texts.deck, out: folder.target });
    if (gathered.table.size === 0 && gathered.claims.length === 0)
      throw new Fault([
        ...gathered.problems.listed,
        'There is no talk in what was given; nothing was written.',
      ]);
    const { batches, waiting, clashes } = closeNewBatch(gathered, shown, texts.deck, request.threshold);
    for (const clash of clashes) gathered.problem(clash, 'group-clash');
    requireDistance(batches, memory, request.threshold);
    const view = viewGroup(batches, texts.deck, request.threshold);
    const input: InputCounts = { ...countInput(gathered), waiting };
    const actions = poolActions(gathered.halls);
    const files = new Map<string, string>();
    const write = (name: string, text: string) => {
      folder.write(name, text);
      files.set(name, digestOf(text));
    };
    // The memory comes first, here and in the manifest: it must never be behind what anybody could see.
    write(SHOWN_NAME, memoryText({ shown: mergeGroups(shown, batches), forgotten }));
    const csv = folder.place(TABLE_NAME);
    files.set(TABLE_NAME, writeTable(csv, gathered, texts.deck, separator));
    folder.placed(TABLE_NAME);
    if (duckDb) {
      const parquet = folder.place(PARQUET_NAME);
      await writeParquet(duckDb, csv, parquet, separator);
      files.set(PARQUET_NAME, digestOfFile(parquet));
      folder.placed(PARQUET_NAME);
    }
    write(CODEBOOK_NAME, codebookText(texts.deck, edition, words, separator));
    write(GROUP_NAME, groupText(batches, actions));
    const figure = layOutFigure(view, request.order);
    write(FIGURE_NAME, figureSvg(figure, { deck: texts.deck, words: figureWords(edition, words.figure) }));
    write(SUMMARY_NAMES.json, summaryJson(view, { input, actions }, texts.deck));
    write(SUMMARY_NAMES.markdown, summaryMarkdown(view, { input, actions }, edition, texts.deck, words));
    const { notes } = await folder.publish(manifest(files, language, texts));
    return { view, input, notes: [...healed, ...folder.healed, ...notes] };
  } catch (error) {
    folder.discard();
    if (error instanceof Fault || !(error instanceof Error && 'code' in error)) throw error;
    throw new Fault(
      `Output folder ${request.out}: nothing was written: ${systemReason(error, 'write')}. Choose another folder with --out.`,
    );
  }
}

/** What is given may be the results of a run that was cut off. */
function healInput(path: string): readonly string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? healFolder(stats.isDirectory() ? path : dirname(path)) : [];
}

const countInput = ({ files, table, repeated, problems }: Gathered) => ({
  files,
  talks: table.size,
  repeated,
  problems,
});

/** Lists the files with their checksums, so that a later run knows what it may replace. */
function manifest(files: ReadonlyMap<string, string>, language: string, { deck }: Texts): string {
  const data = {
    generator: 'duwtje',
    command: 'group' satisfies OutputCommand,
    deck_version: deck.version,
    language,
    files: [...files].map(([path, sha256]) => ({ path, kind: 'group', sha256 })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
