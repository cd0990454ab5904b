import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTalkFile, writeTalkFile } from '../../companion/files/talkFile.ts';
import { batchId, countHandIns } from '../../src/domain/group/batch.ts';
import { groupText } from '../../src/domain/group/groupFile.ts';
import { handInFromTalk, keyText, tagsOf, talkKey } from '../../src/domain/handIn/handIn.ts';
import { handInFileText, handInText } from '../../src/domain/handIn/handInText.ts';
import { tellableParts } from '../../src/domain/handIn/tellable.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { TALK_VERSION } from '../../src/domain/talk/talkVersion.ts';
import { duwtje } from '../cli/run.ts';
import { NO_NAMES, UNTOLD } from '../domain/group/samples.ts';
import { realContent } from '../realGame.ts';
import { madeUpTalk, randomFrom } from './madeUpTalks.mjs';

const { deck } = realContent();
const talks = (count: number, seed: number): Talk[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => madeUpTalk(random));
};
const fileOf = (list: readonly unknown[]) =>
  JSON.stringify({
    format: 'duwtje-talks',
    version: TALK_VERSION,
    made: '2026-11-24T17:00:00.000Z',
    talks: list,
  });

let place = '';
let out = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'group-'));
  out = join(place, 'out');
});

function save(name: string, text: string): string {
  const path = join(place, name);
  writeFileSync(path, text);
  return path;
}

const result = (name: string) => readFileSync(join(out, name), 'utf8');
const summary = () => JSON.parse(result('summary.json'));
const rowsOf = (csv: string) => csv.trimEnd().split('\n').slice(1);

describe('a group from files', () => {
  it('holds a row for each talk and card, a figure, a summary, a codebook and a group to merge', () => {
    const [first] = talks(1, 1);
    const file = save('talks.json', fileOf(talks(12, 1)));
    expect(duwtje('group', file, '--out', out)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(out).sort()).toEqual(
      [
        'codebook.csv',
        'figure.svg',
        'group.json',
        'manifest.json',
        'shown.json',
        'summary.json',
        'summary.md',
        'talks.csv',
      ].sort(),
    );
    const rows = rowsOf(result('talks.csv'));
    expect(rows).toHaveLength(12 * deck.factors.length);
    const geld = first!.cards.find(({ card }) => card === 'geld')?.place ?? 'not-asked';
    expect(rows[deck.factors.findIndex(({ id }) => id === 'geld')]).toContain(`;geld;sociaal;${geld};`);
    expect(summary()).toMatchObject({ n: 12, not_shown: 0, factors: { length: deck.factors.length } });
    expect(result('summary.md')).toContain('N = 12 gesprekken');
    for (const column of result('talks.csv').slice(1).split('\n')[0]!.split(';'))
      expect(result('codebook.csv')).toContain(`\n${column};;`);
  });

  it.each([
    [[], ';'],
    [['--lang', 'en'], ','],
    [['--csv', 'comma'], ','],
    [['--lang', 'en', '--csv', 'semicolon'], ';'],
  ])('opens right in a spreadsheet of its language, or as asked with %j', (options, separator) => {
    const file = save('talks.json', fileOf(talks(6, 1)));
    expect(duwtje('group', file, '--out', out, ...options)).toMatchObject({ code: 0, err: '' });
    expect(result('talks.csv')).toMatch(new RegExp(`^\uFEFFtalk${separator}deck${separator}revised`));
    expect(result('codebook.csv')).toMatch(new RegExp(`^\uFEFFcolumn${separator}value${separator}meaning`));
    for (const row of rowsOf(result('talks.csv'))) expect(row.split(separator)).toHaveLength(13);
  });

  it('is the same from one file, from lines, from hand-ins, and from pieces handed in twice', () => {
    const all = talks(13, 2);
    const handIns = all.map((talk) => handInFromTalk(talk, deck, { own: 'count' }));
    const codes = handIns.map(handInText);
    const older = all
      .slice(0, 4)
      .map((talk) => ({ ...talk, changed: '2025-06-01T00:00:00.000Z', cards: [] }));
    const folder = join(place, 'many');
    mkdirSync(join(folder, 'deeper'), { recursive: true });
    writeFileSync(join(folder, 'a.json'), fileOf(all.slice(0, 9)));
    writeFileSync(join(folder, 'deeper', 'b.json'), fileOf([...older, ...all.slice(5)]));
    const seenIn = (form: string) => {
      expect(duwtje('group', form, '--out', out, '--fresh')).toMatchObject({ code: 0, err: '' });
      return { group: JSON.parse(result('group.json')), rows: rowsOf(result('talks.csv')).sort() };
    };
    const whole = [
      save('one.json', `\ufeff${JSON.stringify(JSON.parse(fileOf(all)), null, 2)}`),
      save('lines.ndjson', all.map((talk) => JSON.stringify(talk)).join('\n')),
      folder,
    ].map(seenIn);
    const ticked = [save('codes.txt', codes.join('\r\n')), save('codes.json', handInFileText(handIns))].map(
      seenIn,
    );
    for (const one of whole) expect(one).toEqual(whole[0]);
    for (const one of ticked) expect(one).toEqual(ticked[0]);
    // Whole talks tell what their hand-ins would if all were ticked; where the cards lie is the same.
    const figureOf = ({ batches }: { batches: readonly { id: string; told: unknown }[] }) =>
      batches.map(({ id: _id, told: _told, ...figure }) => figure);
    expect(figureOf(whole[0]!.group)).toEqual(figureOf(ticked[0]!.group));
    const STORY = 11;
    const bare = (rows: readonly string[]) =>
      rows.map((row) => row.split(';').slice(0, STORY).join(';')).sort();
    expect(bare(whole[0]!.rows)).toEqual(bare(ticked[0]!.rows));
  });

  it('merges two halls, in either order, and counts a talk once', () => {
    const hall = (count: number, seed: number, name: string) => {
      const folder = join(place, name);
      duwtje('group', save(`${name}.json`, fileOf(talks(count, seed))), '--out', folder);
      return join(folder, 'group.json');
    };
    const [a, b] = [hall(8, 3, 'a'), hall(7, 4, 'b')];
    duwtje('group', a, b, '--out', out);
    const merged = result('group.json');
    expect(summary()).toMatchObject({ n: 15, batches: 2 });
    duwtje('group', b, a, a, '--out', out, '--fresh');
    expect(result('group.json')).toBe(merged);
    // The talks of hall a are already in its batch.
    duwtje('group', a, b, join(place, 'a.json'), '--out', out, '--fresh');
    expect(summary()).toMatchObject({ n: 15, not_shown: 0 });
  });

  it('adds talks to what was shown only when there are enough, so that subtraction tells nothing', () => {
    const all = talks(18, 5);
    const run = (count: number, ...more: string[]) =>
      duwtje('group', save('talks.json', fileOf(all.slice(0, count))), '--out', out, ...more);
    run(8);
    const before = result('figure.svg');
    expect(run(10).out).toContain('the figure shows 8; 2 not shown until there are 5 of them');
    expect(result('figure.svg')).toBe(before);
    expect(rowsOf(result('talks.csv'))).toHaveLength(10 * deck.factors.length);
    expect(run(13).out).toContain('the figure shows 13:');
    expect(run(18, '--threshold', '6').out).toContain('the figure shows 8; 10 not shown');
    expect(run(18, '--fresh').out).toContain('the figure shows 18:');
    expect(summary()).toMatchObject({ batches: 1 });
  });

  it('keeps what was shown when a talk is taken out, and forgets another afternoon', () => {
    const run = (list: readonly unknown[]) => duwtje('group', save('talks.json', fileOf(list)), '--out', out);
    const afternoon = talks(12, 10);
    run(afternoon);
    const before = result('group.json');
    expect(run(afternoon.slice(1)).out).toContain('the figure shows 12:');
    expect(result('group.json')).toBe(before);
    expect(run(talks(9, 11)).out).toContain('the figure shows 9:');
    expect(summary()).toMatchObject({ n: 9, batches: 1 });
    // Back at the first, with more talks: what was shown then still stands, so that the difference is a batch.
    expect(run([...afternoon, ...talks(4, 12)]).out).toContain('the figure shows 12; 4 not shown');
    expect(run([...afternoon, ...talks(5, 12)]).out).toContain('the figure shows 17:');
    expect(summary()).toMatchObject({ batches: 2 });
  });

  it('is refused where the memory of what was shown is gone or changed, and goes on with --fresh', () => {
    const all = talks(20, 13);
    const run = (count: number, ...more: string[]) =>
      duwtje('group', save('talks.json', fileOf(all.slice(0, count))), '--out', out, ...more);
    run(8);
    const memory = result('shown.json');
    rmSync(join(out, 'shown.json'));
    expect(run(9)).toMatchObject({ code: 1, err: expect.stringContaining('shown.json: is missing') });
    save('out/shown.json', JSON.stringify({ ...JSON.parse(memory), batches: [] }));
    expect(run(9)).toMatchObject({ code: 1, err: expect.stringContaining('is not what Duwtje wrote') });
    save('out/shown.json', memory);
    expect(run(9).out).toContain('the figure shows 8; 1 not shown');
    rmSync(join(out, 'shown.json'));
    expect(run(9, '--fresh').out).toContain('the figure shows 9:');
  });

  it('shows no group next to one that was forgotten, however often it begins anew', () => {
    const all = talks(20, 14);
    const run = (from: number, to: number, ...more: string[]) =>
      duwtje('group', save('talks.json', fileOf(all.slice(from, to))), '--out', out, ...more);
    run(0, 8);
    const near = { code: 1, err: expect.stringContaining('differs by 1 from one that was shown') };
    expect(run(0, 9, '--fresh')).toMatchObject(near);
    expect(run(0, 7, '--fresh')).toMatchObject(near);
    expect(summary()).toMatchObject({ n: 8 });
    expect(run(9, 20, '--fresh').out).toContain('the figure shows 11:');
    // Not even without --fresh, when the folder knows nothing of these talks but what it forgot.
    expect(run(0, 9)).toMatchObject(near);
    expect(run(0, 8).out).toContain('the figure shows 8:');
    expect(run(0, 13).out).toContain('the figure shows 19; 1 not shown');
  });

  it('says what another command wrote, and leaves it', () => {
    duwtje('group', save('talks.json', fileOf(talks(8, 15))), '--out', out);
    const before = result('talks.csv');
    const run = duwtje('render', '--only', 'home-calibration', '--out', out);
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining('holds what duwtje group made') });
    expect(result('talks.csv')).toBe(before);
  });

  it('shows nothing of too few talks', () => {
    const run = duwtje('group', save('talks.json', fileOf(talks(4, 6))), '--out', out, '--lang', 'en');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('4 talks from 1 file; the figure shows 0; a figure begins at 5 talks');
    expect(summary()).toMatchObject({ n: 0, not_shown: 4, factors: [] });
    expect(result('figure.svg')).toContain('too few talks');
    expect(JSON.parse(result('group.json')).batches).toEqual([]);
  });

  it('lists what is wrong, uses the rest, and says so by its exit code', () => {
    const all = talks(9, 7);
    const whole = fileOf(all);
    const bad = [
      save('a-cut.json', whole.slice(0, whole.indexOf(all[6]!.id) + 200)),
      save('b-foreign.json', '{"hello": 1}'),
      save('c-later.json', `{"format":"duwtje-talks","version":${TALK_VERSION + 1},"talks":[]}`),
      save('d-item.json', fileOf([{ ...all[7]!, cards: 'none' }, 3, all[8]!])),
      save('e-broken.json', whole.replace('"cards":[', '"cards":[,')),
      save('f-codes.txt', 'https://example.org/\nDUWTJE:ABC\n'),
      save('g-group.json', '{"format":"duwtje-group","version":1,"batches":[{}]}'),
      save('h-empty.json', ''),
      join(place, 'i-not-there.json'),
    ];
    const run = duwtje('group', ...bad, '--out', out);
    expect(run.code).toBe(1);
    // Of the file with one broken talk, the eight others count.
    expect(run.out).toContain('9 talks from');
    const lines = run.err.split('\n');
    const said = (name: string) => lines.filter((line) => line.includes(name)).join('\n');
    expect(said('a-cut')).toContain('ends in the middle, at item 7');
    expect(said('b-foreign')).toContain('is no file of Duwtje');
    expect(said('c-later')).toContain('later Duwtje');
    expect(said('d-item')).toMatch(/item 1: field cards is .*\n.*item 2: is not a talk/);
    expect(said('e-broken')).toContain('item 1: is not valid JSON');
    expect(said('f-codes')).toMatch(
      /line 1: is neither a talk nor a hand-in.*\n.*line 2: is a damaged hand-in/,
    );
    expect(said('g-group')).toContain('is damaged');
    expect(said('h-empty')).toContain('is empty');
    expect(said('i-not-there')).toContain('it does not exist');
    expect(summary().input.problems).toBe(11);
  });

  it('writes nothing when there is no talk at all, and refuses a lower threshold', () => {
    const file = save('empty.json', fileOf([]));
    expect(duwtje('group', file, '--out', out)).toMatchObject({ code: 1, out: '' });
    expect(readdirSync(place)).toEqual(['empty.json']);
    expect(duwtje('group', file, '--out', out, '--threshold', '4')).toMatchObject({ code: 2 });
    expect(duwtje('group', file)).toMatchObject({ code: 2 });
    expect(duwtje('group', file, '--out', out, '--lang', 'xx')).toMatchObject({ code: 2 });
  });

  it('lets no name or remark of a talk file out, and shows the own names that were handed in by choice', () => {
    const secret = 'Zeer persoonlijk';
    const told = talks(6, 8).map((talk) => ({
      ...talk,
      nickname: secret,
      experience: secret,
      cards: [...talk.cards.filter(({ card }) => card !== 'anders-1')].map((card) => ({
        ...card,
        remark: secret,
      })),
    }));
    const own = {
      card: 'anders-1',
      place: 'slight-push' as const,
      name: '=de "hond"',
      remark: secret,
      bothWays: false,
    };
    const [one, ...others] = told;
    const named = handInFromTalk({ ...one!, cards: [...one!.cards, own] }, deck, { own: 'named' });
    const input = [save('talks.json', fileOf(others)), save('code.txt', handInText(named))];
    expect(duwtje('group', ...input, '--out', out)).toMatchObject({ code: 0 });
    for (const name of readdirSync(out)) expect(result(name)).not.toContain(secret);
    expect(result('talks.csv')).toContain(`;anders-1;eigen;slight-push;1;"'=de ""hond"""`);
    expect(summary().own_cards.names).toEqual(['=de "hond"']);
  });

  it('holds once a talk what tables ticked of their stories, and nothing of what they did not', () => {
    const [one] = talks(1, 77);
    const told = {
      ...one!,
      triggers: ['leader', 'health'] as const,
      ways: [],
      selfDirection: 'low' as const,
    };
    const handIn = handInFromTalk(told, deck, { own: 'count', story: ['triggers', 'ways', 'bothWays'] });
    expect(duwtje('group', save('one.json', handInFileText([handIn])), '--out', out)).toMatchObject({
      code: 0,
    });
    const [first, ...rest] = rowsOf(result('talks.csv')).map((row) => row.split(';').slice(-2));
    expect(first).toEqual(['triggers=leader ways=none', expect.stringMatching(/^(yes|no)$/)]);
    for (const row of rest) expect(row).toEqual(['', expect.stringMatching(/^(yes|no)$/)]);
    expect(result('talks.csv')).not.toMatch(/health|low/);
    expect(duwtje('group', save('whole.json', fileOf([told])), '--out', out, '--fresh')).toMatchObject({
      code: 0,
    });
    expect(result('talks.csv')).toMatch(/;triggers=leader /);
    expect(result('talks.csv')).not.toMatch(/health|low/);
  });

  it('holds of whole talks of every version what a hand-in could tell, and counts it under the threshold', () => {
    const text = readFileSync(join(import.meta.dirname, '../fixtures/version1/talks.json'), 'utf8');
    const old = readTalkFile(text).talks;
    const now = old.map((talk, i) => ({
      ...talk,
      id: `${talk.id}-now`,
      ways: i % 2 ? (['doing'] as const) : (['asking', 'course'] as const),
      view: i < 5 ? ('leader' as const) : null,
    }));
    const told = (talk: Talk) => {
      const ticked = tellableParts(talk, tagsOf(deck)).filter(
        (part) => part !== 'health' && part !== 'outcome',
      );
      return countHandIns([handInFromTalk(talk, deck, { own: 'count', story: ticked })], []).told;
    };
    const files = [save('one.json', text), save('two.json', writeTalkFile(now, '2026-11-28T09:00:00.000Z'))];
    expect(duwtje('group', ...files, '--out', out)).toMatchObject({ code: 0, err: '' });
    const stories = rowsOf(result('talks.csv')).flatMap((row) => row.split(';').at(-2) || []);
    const tellers = [...old, ...now].filter((talk) =>
      [...told(talk).keys()].some((part) => part !== 'bothWays'),
    );
    expect(stories).toHaveLength(tellers.length);
    expect(stories.filter((story) => story.includes('ways='))).toHaveLength(now.length);
    expect(stories.join()).not.toMatch(/health|outcome/);
    const rows: { part: string; n: number }[] = summary().told;
    const count = (part: string) => [...old, ...now].filter((talk) => told(talk).has(part as never)).length;
    for (const part of ['triggers', 'ways', 'yields', 'recommendations', 'links', 'bothWays'])
      expect([part, rows.find((row) => row.part === part)?.n]).toEqual([
        part,
        count(part) < 5 ? undefined : count(part),
      ]);
    expect(rows.map(({ part }) => part)).toEqual(expect.arrayContaining(['triggers', 'ways']));
    expect(rows.some(({ part }) => part === 'health' || part === 'outcome')).toBe(false);
    // Four whole talks tell nothing at all.
    const few = save('few.json', writeTalkFile(now.slice(0, 4), '2026-11-28T09:00:00.000Z'));
    expect(duwtje('group', few, '--out', join(out, '../few')).code).toBe(0);
    expect(readFileSync(join(out, '../few/summary.json'), 'utf8')).not.toMatch(/triggers|doing/);
  });

  it('writes Parquet with the same rows', async () => {
    const duckdb = await import('@duckdb/node-api').catch(() => undefined);
    const run = duwtje('group', save('talks.json', fileOf(talks(12, 9))), '--out', out, '--parquet');
    if (!duckdb) {
      expect(run).toMatchObject({ code: 1, err: expect.stringContaining('npm install @duckdb/node-api') });
      return;
    }
    expect(run).toMatchObject({ code: 0, err: '' });
    const instance = await duckdb.DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const rows = async (from: string) =>
      (
        await connection.runAndReadAll(
          `SELECT count(*), count(DISTINCT talk), sum(score), count(*) FILTER (place = 'not-laid') FROM '${from}'`,
        )
      ).getRowsJson();
    expect(await rows(join(out, 'talks.parquet'))).toEqual(await rows(join(out, 'talks.csv')));
    expect((await rows(join(out, 'talks.parquet')))[0]![0]).toBe(String(12 * deck.factors.length));
    connection.closeSync();
    instance.closeSync();
  });

  it('counts talks at hand themselves, whatever a group file claims of them, and names the file', () => {
    const eight = talks(8, 40);
    const file = save('talks.json', fileOf(eight));
    const keys = eight.map(({ id }) => keyText(talkKey(id)));
    const content = {
      n: 9,
      talks: BigUint64Array.from([...keys.map((key) => BigInt(`0x${key}`)), 1n]).sort(),
      rows: new Map(
        deck.factors.map(({ tag }) => [tag, { kind: 'alike', side: 'brake', atLeast: 7 } as const]),
      ),
      ownCards: NO_NAMES,
      ...UNTOLD,
    };
    const forged = save('group.json', groupText([{ id: batchId(content), ...content }]));
    expect(duwtje('group', file, '--out', out)).toMatchObject({ code: 0 });
    const alone = result('figure.svg');
    const { code, err } = duwtje('group', file, forged, '--out', out, '--fresh');
    expect(code).toBe(1);
    expect(err).toContain(`${forged} holds a group of 9 talks that does not count: 8 of them are at hand`);
    expect(result('figure.svg')).toBe(alone);
    // What was shown from the folder stays as it was, also when only the claim is given.
    expect(duwtje('group', forged, '--out', out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('that was shown from this folder before'),
    });
    expect(summary().n).toBe(0);
  });

  it('names no file in what may be published, only how many of each kind did not count', () => {
    const folder = join(place, 'Jan-de-Wit');
    mkdirSync(folder);
    writeFileSync(join(folder, 'Marie.json'), fileOf([...talks(6, 41), {}]));
    writeFileSync(join(folder, 'Ahmed.json'), '{}');
    expect(duwtje('group', folder, '--out', out)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Marie\.json[\s\S]*Left out: 2/),
    });
    expect(summary().input).toMatchObject({ problems: 2, problem_kinds: { foreign: 1, 'talk-damaged': 1 } });
    for (const name of readdirSync(out)) expect(result(name)).not.toMatch(/Jan-de-Wit|Marie|Ahmed|group-/);
  });
});
