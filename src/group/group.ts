// From talk files to what can be said of all talks together: reads, closes a batch, and writes figure, tables and files.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, editionOf, loadContent } from '../content/content.ts';
import { ownWords } from '../content/words.ts';
import { csvSeparator, type Separator } from '../domain/csv.ts';
import { type Batch, closeBatch } from '../domain/group/batch.ts';
import { groupText, mergeGroups, readGroup } from '../domain/group/groupFile.ts';
import type { Order } from '../domain/group/order.ts';
import { type GroupView, viewGroup } from '../domain/group/view.ts';
import { figureSvg } from '../figure/group/figureSvg.ts';
import { figureWords } from '../figure/group/figureWords.ts';
import { layOutFigure } from '../figure/group/groupFigure.ts';
import { Fault, systemReason } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import { MANIFEST_NAME } from '../shell/manifest.ts';
import { OutputFolder } from '../shell/outputFolder.ts';
import { type Gathered, gather } from './gather.ts';
import { loadDuckDb, PARQUET_NAME, writeParquet } from './parquet.ts';
import { countNewTalks, keyOf } from './rawCounts.ts';
import { type InputCounts, summaryJson, summaryMarkdown } from './summary.ts';
import { CODEBOOK_NAME, codebookText, TABLE_NAME, writeTable } from './tidyTable.ts';

const GROUP_NAME = 'group.json';
/** All batches that were ever shown from the folder, also those of a run on other talks: a run must not undo them. */
const SHOWN_NAME = 'shown.json';

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
}

/**
 * Makes the output folder of a group.
 * @throws Fault when nothing can be read or written; UsageFault for a language that is not there
 */
export async function group(request: GroupRequest): Promise<GroupResult> {
  const content = loadContent(request.cards ?? join(installationRoot(), 'cards'));
  const edition = editionOf(content, request.language);
  const { language } = edition;
  const { separator = csvSeparator(language) } = request;
  const words = ownWords(language, content.deck.languages, ['figure', 'study', 'summary', 'codebook']);
  const duckDb = request.parquet ? await loadDuckDb() : undefined;
  const shown = request.fresh ? [] : shownBefore(request.out);
  const gathered = gather({ paths: request.inputs, deck: content.deck, out: request.out });
  if (gathered.table.size === 0 && gathered.batches.length === 0)
    throw new Fault([
      ...gathered.problems.listed,
      'There is no talk in what was given; nothing was written.',
    ]);
  const folder = new OutputFolder(request.out);
  try {
    const csv = folder.place(TABLE_NAME);
    writeTable(csv, gathered, content.deck, separator);
    if (duckDb) await writeParquet(duckDb, csv, folder.place(PARQUET_NAME), separator);
    folder.write(CODEBOOK_NAME, codebookText(content.deck, edition, words, separator));
    const { batches, waiting } = closeNewBatch(gathered, shown, content, request);
    const view = viewGroup(batches, content.deck, request.threshold);
    const input: InputCounts = { ...countInput(gathered), waiting };
    folder.write(GROUP_NAME, groupText(batches));
    folder.write(SHOWN_NAME, groupText(mergeGroups(shown, batches)));
    folder.write(
      'figure.svg',
      figureSvg(layOutFigure(view, request.order), {
        deck: content.deck,
        words: figureWords(edition, words.figure),
      }),
    );
    folder.write('summary.json', summaryJson(view, input, content.deck));
    folder.write('summary.md', summaryMarkdown(view, input, edition, words));
    const names = [
      TABLE_NAME,
      ...(duckDb ? [PARQUET_NAME] : []),
      CODEBOOK_NAME,
      GROUP_NAME,
      SHOWN_NAME,
      'figure.svg',
      'summary.json',
      'summary.md',
    ];
    folder.write(MANIFEST_NAME, manifest(names, language, content));
    folder.publish();
    return { view, input };
  } catch (error) {
    folder.discard();
    if (error instanceof Fault || !(error instanceof Error && 'code' in error)) throw error;
    throw new Fault(
      `Output folder ${request.out}: nothing was written: ${systemReason(error, 'write')}. Choose another folder with --out.`,
    );
  }
}

const countInput = ({ files, table, repeated, problems }: Gathered) => ({
  files,
  talks: table.size,
  repeated,
  problems,
});

/** What was shown from the folder before stays as it was shown: else the difference would tell the talks in between. */
function shownBefore(out: string): readonly Batch[] {
  const file = join(out, SHOWN_NAME);
  if (!existsSync(file)) return [];
  const wrong = `${file}: is not a group that this Duwtje can read. Choose another folder with --out, or begin anew with --fresh.`;
  try {
    const answer = readGroup(JSON.parse(readFileSync(file, 'utf8')));
    if (answer.ok) return answer.batches;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Fault(wrong);
}

/** The batches of this run: those given, those shown before that its talks are in, and one of its new talks. */
function closeNewBatch(
  gathered: Gathered,
  shown: readonly Batch[],
  { deck }: Content,
  { threshold }: GroupRequest,
): { readonly batches: readonly Batch[]; readonly waiting: number } {
  const { table } = gathered;
  const concerns = ({ talks }: Batch) => talks.some((talk) => table.indexOf(keyOf(talk)) !== undefined);
  const batches = mergeGroups(shown.filter(concerns), gathered.batches);
  const raw = countNewTalks(gathered, batches, deck);
  const batch = closeBatch(raw, threshold);
  return batch
    ? { batches: mergeGroups(batches, [batch]), waiting: 0 }
    : { batches, waiting: raw.talks.length };
}

/** Lists the files, so that a later run knows what it may replace. */
function manifest(names: readonly string[], language: string, { deck }: Content): string {
  const files = names.map((path) => ({ path, kind: 'group' }));
  return `${JSON.stringify({ generator: 'duwtje', deck_version: deck.version, language, files }, null, 2)}\n`;
}
