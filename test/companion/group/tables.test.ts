import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EMPTY_PILE, putOn, showWaiting } from '../../../companion/group/pile/pile.ts';
import {
  codebookTable,
  leadersTable,
  sumsTable,
  tidyTable,
  toldTable,
} from '../../../companion/group/takeAway/groupTables.ts';
import { xlsxFile } from '../../../companion/group/takeAway/xlsx.ts';
import { type Cell, csvSheet, type Table } from '../../../src/domain/csv.ts';
import { TALLY_PLACES } from '../../../src/domain/group/tally.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import { figureWords } from '../../../src/figure/group/figureWords.ts';
import { DUTCH, GAME_WORDS } from '../gameWords.ts';
import { deck, editions, storied, TAGS } from './samples.ts';

const N = 12;
const shown = showWaiting(putOn(EMPTY_PILE, storied(N, 7), TAGS).pile, TAGS);
const view = viewGroup(shown.batches, deck);
const { titleOf } = figureWords(editions.get('nl')!, DUTCH.group.figure);
const sums = sumsTable(view, titleOf);
const { told } = DUTCH.group;
const tidy = tidyTable(view, deck, { told, titleOf });
/** The rows of cards, without those of what was told. */
const cards = tidy.filter(([, , group], i) => i === 0 || deck.groups.some(({ id }) => id === group));

const countBy = (table: Table, column: number): Map<Cell, number> => {
  const counts = new Map<Cell, number>();
  for (const row of table.slice(1)) counts.set(row[column]!, (counts.get(row[column]!) ?? 0) + 1);
  return counts;
};

describe('the table with a row a talk and card', () => {
  it('has as many rows for each card as there are talks', () => {
    expect(countBy(cards, 0)).toEqual(new Map([deck.ownCards[0]!, ...deck.factors].map(({ id }) => [id, N])));
  });

  it('follows from the sums, so that it tells no more than they do', () => {
    const again = sums
      .slice(1)
      .flatMap((row) =>
        TALLY_PLACES.flatMap((place, index) =>
          Array.from({ length: row[index + 3] as number }, () => [...row.slice(0, 3), place]),
        ),
      );
    expect(cards.slice(1).map((row) => row.slice(0, 4))).toEqual(again);
  });

  it('gives a score to what lies in a zone, and to nothing else', () => {
    const scores = new Map(cards.slice(1).map(([, , , place, score]) => [place, score]));
    expect(scores.get('strong-brake')).toBe(-2);
    expect(scores.get('slight-push')).toBe(1);
    expect(scores.get('not-laid')).toBeNull();
    expect(scores.get('hidden')).toBeNull();
  });
});

describe('the table of sums', () => {
  it('has the places of each card add up to N', () => {
    for (const row of sums.slice(1)) {
      const places = row.slice(3, 3 + TALLY_PLACES.length) as number[];
      expect(places.reduce((sum, count) => sum + count, 0)).toBe(N);
      expect(row.at(-1)).toBe(N);
    }
  });
});

describe('what was told', () => {
  const rows = toldTable(view, deck, { told, titleOf }).slice(1);

  it('has a row a talk and choice in the CSV, that follow from the sums', () => {
    for (const [part, choice, title, talks, hidden, n] of rows) {
      const ofChoice = tidy.filter(([key, , group]) => key === choice && group === part);
      expect(ofChoice).toHaveLength(n as number);
      expect(ofChoice.filter(([, , , place]) => place === 'yes')).toHaveLength(talks as number);
      expect(ofChoice.filter(([, , , place]) => place === 'hidden')).toHaveLength(hidden as number);
      expect(new Set(ofChoice.map(([, text]) => text))).toEqual(new Set([title]));
    }
  });

  it('names pairs by the titles of their cards, and no more of a choice than is told', () => {
    expect(rows).toContainEqual([
      'links',
      `${TAGS[3]}-${TAGS[12]}`,
      [3, 12].map((at) => titleOf(deck.factors[at]!.id)).join(' – '),
      6,
      0,
      12,
    ]);
    expect(rows.find(([part]) => part === 'recommendations')?.at(-1)).toBe(10);
    const anyOf = rows.filter(([part]) => part !== 'outcome');
    for (const [, , , talks, hidden, n] of anyOf as [string, string, string, number, number, number][])
      expect(hidden > 0 || Math.max(talks, n - talks) < n - 2).toBe(true);
  });

  it('sets leaders beside the others', () => {
    const [columns, ...split] = leadersTable(view, titleOf);
    expect(columns).toEqual(
      'card title leaders_brake leaders_push leaders_n others_brake others_push others_n'.split(' '),
    );
    expect(split.length).toBeGreaterThan(0);
    for (const row of split) expect([row[4], row[7]]).toEqual([6, 6]);
  });
});

describe('the codebook', () => {
  it.each([...GAME_WORDS])(
    'has every column, place and group (%s)',
    (language, { group: { codebook, told } }) => {
      const table = codebookTable(deck, editions.get(language)!, codebook, told, { sums: true });
      const named = new Set(table.map(([column, value]) => value ?? column));
      for (const column of [...tidy[0]!, ...sums[0]!]) expect(named).toContain(column);
      for (const row of tidy.slice(1)) for (const value of [row[2]!, row[3]!]) expect(named).toContain(value);
      expect(table.flat()).not.toContain(undefined);
    },
  );
});

describe('CSV', () => {
  it('quotes what has a comma, a quote or a line break in it, and leaves a null empty', () => {
    expect(
      csvSheet([
        ['a', 'b'],
        ['1,5', null],
        ['zeg "ja"', 3],
      ]),
    ).toBe('\uFEFFa,b\r\n"1,5",\r\n"zeg ""ja""",3\r\n');
  });
});

/** The files in a zip by name; enough of the format for what we write ourselves. */
function unzip(zip: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    files.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(packed) : packed).toString(),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The cells of a sheet as Excel would read them. */
function cellsOf(sheet: string, strings: readonly string[]): Cell[][] {
  return [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, content]) => {
      const value = /<v>(.*?)<\/v>/s.exec(content ?? '')?.[1];
      if (value === undefined) return null;
      return attributes!.includes('t="s"') ? strings[Number(value)]! : Number(value);
    }),
  );
}

const unescaped = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

describe('XLSX', () => {
  it('runs no text as a formula, shows what is hidden in it, and leaves a number a number', async () => {
    const hostile = ['=1+1', '\u200B＝1', '\u00A0@x', '\u001B[2J\u202Ea'];
    const file = await xlsxFile([{ name: 'a', table: [['=kop'], hostile, [-2]] }]);
    const files = unzip(Buffer.from(await file.arrayBuffer()));
    const strings = [...files.get('xl/sharedStrings.xml')!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) =>
      unescaped(text!),
    );
    const cells = cellsOf(files.get('xl/worksheets/sheet1.xml')!, strings);
    expect(cells).toEqual([["'=kop"], ["'=1+1", "'<U+200B>＝1", "'\u00A0@x", '<U+001B>[2J<U+202E>a'], [-2]]);
    expect(files.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('gives every cell of every sheet back', async () => {
    const codebook = codebookTable(deck, editions.get('nl')!, DUTCH.group.codebook, told, { sums: true });
    const file = await xlsxFile([
      { name: DUTCH.group.sheets.sums, table: sums },
      { name: DUTCH.group.sheets.tidy, table: tidy },
      { name: DUTCH.group.sheets.told, table: toldTable(view, deck, { told, titleOf }) },
      { name: DUTCH.group.sheets.leaders, table: leadersTable(view, titleOf) },
      { name: DUTCH.group.sheets.codebook, table: codebook },
    ]);
    const files = unzip(Buffer.from(await file.arrayBuffer()));
    const strings = [...files.get('xl/sharedStrings.xml')!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) =>
      unescaped(text!),
    );
    const trimmed = (row: readonly Cell[]) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
    for (const [sheet, table] of [
      [1, sums],
      [2, tidy],
      [5, codebook],
    ] as const) {
      const cells = cellsOf(files.get(`xl/worksheets/sheet${sheet}.xml`)!, strings);
      expect(cells.map((row) => row.filter((cell) => cell !== null))).toEqual(
        table.map((row) => trimmed(row).filter((cell) => cell !== null)),
      );
    }
    for (const name of Object.values(DUTCH.group.sheets))
      expect(files.get('xl/workbook.xml')).toContain(`name="${name}"`);
  });
});
