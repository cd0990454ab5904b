// Talk files as editors, clouds and word processors leave them: page and command line make the same of each, and say so.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTalkOctets } from '../../../companion/files/talkOctets.ts';
import { mergeImport } from '../../../companion/keeping/importPlan.ts';
import { handInFromTalk } from '../../../src/domain/handIn/handIn.ts';
import { handInFileText, handInText } from '../../../src/domain/handIn/handInText.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { REAL_TALK } from '../files/sampleTalks.ts';
import { readAsBackup, readOnCommandLine, readOnPage } from './readers.ts';
import { deck } from './samples.ts';

const place = mkdtempSync(join(tmpdir(), 'as-people-save-'));
const talks = Array.from({ length: 3 }, (_, i): Talk => ({ ...REAL_TALK, id: `talk-${i}`, question: 'één' }));
const [a, b] = talks as [Talk, Talk, Talk];
const more = talks.map((talk): Talk => ({ ...talk, id: `${talk.id}-more` }));
const fields = (list: readonly unknown[]) => ({
  format: 'duwtje-talks',
  version: 1,
  made: '2026-11-24T17:00:00Z',
  talks: list,
});
const pretty = (data: unknown) => JSON.stringify(data, null, 2);
const file = JSON.stringify(fields(talks));
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const code = (talk: Talk) => handInText(handInFromTalk(talk, deck, { own: 'count' }));
const curly = (text: string) => text.replace(/"([^"]*)"/g, '“$1”');
const LARGE = 'x'.repeat(6 * 2 ** 20);

type Row = readonly [
  name: string,
  content: string | Uint8Array,
  count: number,
  /** The page's word for what is wrong, with the line. */
  onPage: string | undefined,
  /** What the command line's sentence holds. */
  onCommandLine: string | undefined,
  /** What the backup's reader says first. */
  asBackup: string | undefined,
];

const ROWS: readonly Row[] = [
  [
    'two files joined',
    `${file}\n${JSON.stringify(fields(more))}`,
    3,
    'goes-on 2',
    'goes on after its end, on line 2',
    'goes-on',
  ],
  [
    'two files joined without a line between',
    file + file,
    3,
    'goes-on 1',
    'goes on after its end, on line 1',
    'goes-on',
  ],
  ['zeros behind its end', `${file}\n\0\0\0`, 3, 'goes-on 2', 'goes on after its end', 'goes-on'],
  ['a word behind its end', `${file}klaar`, 3, 'goes-on 1', 'goes on after its end', 'goes-on'],
  ['only blanks behind its end', `${file}\r\n \t\n`, 3, undefined, undefined, undefined],
  [
    'fields sorted by name',
    pretty({ ...{ format: 'duwtje-talks', made: '' }, talks, version: 1 }),
    3,
    undefined,
    undefined,
    undefined,
  ],
  [
    'its version behind a list larger than a window',
    JSON.stringify({ format: 'duwtje-talks', talks: [a, { ...b, more: LARGE }], version: 1 }),
    2,
    undefined,
    undefined,
    undefined,
  ],
  [
    'a later version behind its list',
    JSON.stringify({ talks, version: 99, format: 'duwtje-talks' }),
    0,
    'newer',
    'later Duwtje',
    'newer-version',
  ],
  [
    'more behind its list than a window holds',
    JSON.stringify({ ...fields(talks), more: [LARGE, { '"': ']}' }] }),
    3,
    undefined,
    undefined,
    undefined,
  ],
  [
    'a talk in the middle that is no JSON any more',
    JSON.stringify(fields(talks)).replace(`"id":"${b.id}"`, `"id":"${b.id}",,`),
    2,
    'damaged',
    'item 2: is not valid JSON',
    'no-talk',
  ],
  [
    'typographic quotes in one talk of a list',
    `${JSON.stringify(fields([a])).slice(0, -2)},\n${curly(JSON.stringify({ id: 'x', cards: [] }))}]}`,
    1,
    'quotes 2',
    'line 2: has typographic quotes',
    'typographic-quotes',
  ],
  [
    'cut off behind its list',
    JSON.stringify({ ...fields(talks), more: [LARGE] }).slice(0, -3),
    3,
    'cut',
    'ends in the middle, after item 3',
    'broken-off',
  ],
  [
    'cut off before its list',
    '{"format":"duwtje-talks","version":1,"made":"2026',
    0,
    'cut',
    'ends in the middle, before',
    'cut-short',
  ],
  [
    'two lists of talks',
    `${file.slice(0, -1)},"talks":${JSON.stringify(more)}}`,
    3,
    'repeated-field',
    'field ‘talks’ twice',
    'repeated-field',
  ],
  [
    'two versions',
    file.replace('"version":1', '"version":1,"version":1'),
    0,
    'repeated-field',
    'field ‘version’ twice',
    'repeated-field',
  ],
  ['a talk alone', JSON.stringify(a), 1, undefined, undefined, 'for-group'],
  ['a talk alone over many lines', pretty(a), 1, undefined, undefined, 'for-group'],
  [
    'talks over many lines below each other',
    `${pretty(a)}\n${pretty(b)}\n`,
    2,
    undefined,
    undefined,
    'for-group',
  ],
  [
    'a talk over many lines, cut off, and a whole one',
    `${pretty(a).slice(0, -40)}\n${JSON.stringify(b)}`,
    1,
    'damaged 1',
    'line 1: is not valid JSON',
    'for-group',
  ],
  ['two talks on one line', JSON.stringify(a) + JSON.stringify(b), 2, undefined, undefined, 'for-group'],
  ['a list of talks and a code', pretty([a, code(b)]), 2, undefined, undefined, 'for-group'],
  [
    'a list with something else in it',
    JSON.stringify([a, 7]),
    1,
    'foreign',
    'item 2: is neither',
    'for-group',
  ],
  [
    'lines that end as on an old Macintosh',
    talks.map((talk) => JSON.stringify(talk)).join('\r'),
    3,
    undefined,
    undefined,
    'for-group',
  ],
  ['codes that end as on an old Macintosh', talks.map(code).join('\r'), 3, undefined, undefined, 'for-group'],
  [
    'codes between the quotes of a word processor',
    `“${code(a)}”\n„${code(b)}“`,
    2,
    undefined,
    undefined,
    'for-group',
  ],
  [
    'codes with marks and hard blanks around them',
    `\uFEFF${code(a)}\u00A0\n\uFEFF${code(b)}`,
    2,
    undefined,
    undefined,
    'for-group',
  ],
  ['two marks in front', `\uFEFF\uFEFF${file}`, 3, undefined, undefined, undefined],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${file}`, 'utf16le'), 3, undefined, undefined, undefined],
  ['UTF-16 with a mark, the large byte first', swapped(`\uFEFF${file}`), 3, undefined, undefined, undefined],
  [
    'UTF-16 without a mark',
    Buffer.from(pretty(fields(talks)), 'utf16le'),
    3,
    undefined,
    undefined,
    undefined,
  ],
  [
    'UTF-16 without a mark, the large byte first',
    swapped(pretty(fields(talks))),
    3,
    undefined,
    undefined,
    undefined,
  ],
  [
    'codes in UTF-16',
    Buffer.from(`\uFEFF${talks.map(code).join('\r\n')}`, 'utf16le'),
    3,
    undefined,
    undefined,
    'for-group',
  ],
  ['UTF-16, joined', Buffer.from(`${file}\n${file}`, 'utf16le'), 3, 'goes-on 2', 'on line 2', 'goes-on'],
  [
    'Windows-1252',
    Buffer.from(JSON.stringify(fields(talks.map((talk) => ({ ...talk, experience: 'één café' })))), 'latin1'),
    3,
    undefined,
    undefined,
    undefined,
  ],
  [
    'the quotes of a word processor',
    curly(pretty(fields([{ ...a, experience: '', cards: [] }]))),
    0,
    'quotes 2',
    'line 2: has typographic quotes',
    'typographic-quotes',
  ],
  [
    'one such quote',
    file.replace('"format"', '“format"'),
    0,
    'quotes 1',
    'line 1: has typographic quotes',
    'typographic-quotes',
  ],
  [
    'such quotes in one talk',
    pretty(fields(talks)).replace('"id": "talk-1"', '“id”: “talk-1”'),
    2,
    'quotes',
    'typographic quotes',
    'typographic-quotes',
  ],
  [
    'such quotes in Windows-1252',
    Buffer.from(file.replaceAll(/[^\x20-\x7f]/g, '').replace('"format"', '\x93format\x94'), 'latin1'),
    0,
    'quotes 1',
    'typographic quotes',
    'typographic-quotes',
  ],
  [
    'such quotes in one line of many',
    `${JSON.stringify(a)}\n${curly(JSON.stringify({ ...b, cards: [], experience: '' }))}`,
    1,
    'quotes 2',
    'line 2: has typographic quotes',
    'typographic-quotes',
  ],
  ['nothing', '', 0, 'empty', 'is empty', 'empty'],
  ['nothing but blanks', ' \r\n', 0, 'empty', 'is empty', 'empty'],
  ['nothing but zeros', new Uint8Array(5000), 0, 'empty', 'nothing but zeros', 'empty'],
  ['a zip file', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 0, 'packed', 'archive', 'packed'],
  ['a gzip file', Uint8Array.of(0x1f, 0x8b, 8, 0), 0, 'packed', 'archive', 'packed'],
  [
    'a sealed backup',
    `duwtje-sealed\u0001${'é'.repeat(90)}`,
    0,
    'sealed',
    'sealed with a passphrase',
    'not-json',
  ],
  [
    'other JSON',
    '{"name": "thing", "scripts": {"a": "b"}}',
    0,
    'foreign',
    'is no file of Duwtje',
    'not-ours',
  ],
  [
    'hand-ins',
    handInFileText(talks.map((talk) => handInFromTalk(talk, deck, { own: 'count' }))),
    3,
    undefined,
    undefined,
    'for-group',
  ],
  [
    'lists within lists without end',
    `${'['.repeat(200_000)}"cards"`,
    0,
    'cut',
    'ends in the middle',
    'cut-short',
  ],
];

it.each(ROWS)('%s', (_, content, count, onPage, onCommandLine, asBackup) => {
  const octets = Buffer.from(content);
  const page = readOnPage(octets, deck);
  const commandLine = readOnCommandLine(octets, deck, place);
  expect(commandLine.talks).toEqual(page.talks);
  expect(page.talks).toHaveLength(count);
  if (onPage === undefined) expect(page.said).toBeUndefined();
  else expect(page.said).toMatch(new RegExp(`^${onPage}\\b`));
  if (onCommandLine === undefined) expect(commandLine.said).toBeUndefined();
  else expect(commandLine.said).toContain(onCommandLine);
  expect(readAsBackup(octets).code).toBe(asBackup);
});

describe('a backup', () => {
  const read = (content: string | Uint8Array) => readTalkOctets(Buffer.from(content));

  it('keeps its words in every encoding', () => {
    const words = talks.map((talk) => ({ ...talk, experience: 'één “café”, 7 €' }));
    const text = JSON.stringify(fields(words));
    for (const octets of [Buffer.from(text), Buffer.from(text, 'utf16le'), swapped(`\uFEFF${text}`)])
      expect(read(octets).talks.map(({ experience }) => experience)).toEqual(
        words.map(({ experience }) => experience),
      );
    const old = read(
      Buffer.from(
        JSON.stringify(
          fields([{ ...a, cards: [], experience: 'één café', agreement: { step: '', who: '', by: '' } }]),
        ),
        'latin1',
      ),
    );
    expect(old).toMatchObject({ talks: [{ experience: 'één café', question: 'één' }], faults: [] });
  });

  it('has one way to compose accents, so that a copy with the other is the same talk', () => {
    const named = {
      ...a,
      cards: [{ card: 'anders-1', place: 'slight-push', name: 'Café', remark: '', bothWays: false }],
    };
    const [composed, apart] = (['NFC', 'NFD'] as const).map((form) =>
      read(JSON.stringify(fields([named])).normalize(form)),
    );
    expect(apart).toEqual(composed);
    expect(mergeImport(composed!.talks, apart!.talks, () => 'other')).toMatchObject({
      known: [{ id: a.id }],
      copied: [],
    });
  });

  it('says that letters are damaged, and gives the talks', () => {
    const octets = Buffer.from(file);
    octets[octets.indexOf(Buffer.from('é'))] = 0xff;
    expect(read(octets)).toMatchObject({ talks: { length: 3 }, faults: [{ code: 'lost-letters' }] });
  });

  it('gives the talks of the first of two joined files, and says where the second begins', () => {
    expect(read(`${pretty(fields(talks))}\n${pretty(fields(more))}`)).toMatchObject({
      talks: [{ id: 'talk-0' }, { id: 'talk-1' }, { id: 'talk-2' }],
      faults: [{ code: 'goes-on', line: pretty(fields(talks)).split('\n').length + 1 }],
    });
  });
});
