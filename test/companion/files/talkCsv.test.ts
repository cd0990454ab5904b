import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TableWords, writeCsv } from '../../../companion/files/talkCsv.ts';
import type { Deck } from '../../../src/domain/deck/deck.ts';
import type { Edition } from '../../../src/domain/deck/edition.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { DUTCH, GAME_WORDS } from '../gameWords.ts';
import { anyTalk, REAL_TALK } from './sampleTalks.ts';

const deck: Deck = JSON.parse(readFileSync('cards/deck.json', 'utf8'));
const edition: Edition = JSON.parse(readFileSync('cards/nl.json', 'utf8'));
const ENGLISH = GAME_WORDS.get('en')!;
const wordsOf = ({ all: { files, talk, promise } }: typeof DUTCH): TableWords => ({
  ...files,
  talk,
  promise,
});
const words = wordsOf(DUTCH);

/** A reader of RFC 4180, written from the grammar. */
function parseCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`, 'y');
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`not RFC 4180 at ${at}: ${text.slice(at, at + 40)}`);
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const LOOK_BACK = { day: '2027-02-01', helped: '', hindered: '', inUse: '', differently: '', involved: '' };

/** The rows by card, each by column. */
function rowsOf(csv: string): Map<string, Record<string, string>> {
  const [head, ...rows] = parseCsv(csv.replace(/^\uFEFF/, ''));
  const records = rows.map((row) => Object.fromEntries(row.map((cell, i) => [head![i]!, cell])));
  return new Map(records.map((record) => [record.kaart!, record]));
}

describe('the table of talks', () => {
  const rows = rowsOf(writeCsv([{ talk: REAL_TALK, row: 'row' }], deck, edition, words));

  it('gives a laid card its zone in the terms of the study, its weight and its place in the zone', () => {
    expect(rows.get('leidinggevende')).toMatchObject({
      gesprek: 'row',
      datum: '2026-11-22',
      kaart: 'leidinggevende',
      titel: 'Leidinggevende / management',
      groep: 'Werkgever',
      vak: 'strong-push',
      mate: 'grote mate stimulerend',
      gewicht: '2',
      'volgorde in vak': '1',
      'werkte twee kanten op': 'ja',
      opmerking: "'=SOM(A1)\nzag wat in me",
      'eigen naam': '',
    });
  });

  it('says once a talk how it was learned, what was asked openly first, and the promise', () => {
    const talk: Talk = {
      ...REAL_TALK,
      ways: ['doing', 'course'],
      openFirst: ['triggers', 'recommendations'],
      agreement: {
        ...REAL_TALK.agreement,
        when: 'donderdag',
        inWorkTime: true,
        helpers: ['leader', 'home'],
      },
      lookBacks: [{ ...LOOK_BACK, agreement: REAL_TALK.agreement, outcome: 'partly' }],
    };
    const table = (one: Talk, inWords: TableWords) =>
      parseCsv(writeCsv([{ talk: one, row: 'row' }], deck, edition, inWords).slice(1)).map((row) =>
        row.slice(12),
      );
    const [head, first, ...rest] = table(talk, words);
    expect(Object.fromEntries(head!.map((column, i) => [column, first![i]]))).toEqual({
      'hoe geleerd': 'Door het te doen en te proberen; In een cursus of opleiding',
      'eerst open gevraagd': 'hoe het begon; het advies aan de werkgever',
      'afgesproken stap': 'Dag meelopen; met Jan, buiten',
      wie: 'ik',
      wanneer: 'donderdag',
      'in werktijd': 'ja',
      'wie helpt': 'mijn leidinggevende; iemand thuis',
      'terugkijken op': '2027-01-31',
      gelukt: 'Deels',
    });
    expect(rest.flat().join('')).toBe('');
    const english = table({ ...talk, notNow: true }, wordsOf(ENGLISH));
    expect(english[0]).toEqual([
      'how it was learned',
      'asked openly first',
      'agreed step',
      'who',
      'when',
      'in working hours',
      'who helps',
      'look back on',
      'worked out',
    ]);
    expect(english[1]!.slice(2)).toEqual([
      ENGLISH.all.promise.notNow.say,
      '',
      '',
      '',
      '',
      '',
      ENGLISH.all.promise.lookBack.outcomes.partly,
    ]);
  });

  it('names an own card beyond those in the box', () => {
    expect(rows.get('anders-12')).toMatchObject({
      titel: 'Eigen kaart 12',
      groep: 'Eigen kaart',
      'volgorde in vak': '2',
      'eigen naam': 'De hond',
    });
  });

  it('tells a card that was put aside from one on the stack and one that was not looked at', () => {
    expect(rows.get('geld')).toMatchObject({ vak: 'not-laid', mate: 'niet gelegd', gewicht: '' });
    expect(rows.get('opleiding')).toMatchObject({ vak: '', mate: '', opmerking: 'nog over nadenken' });
    expect(rows.get('economie')).toMatchObject({ vak: '', 'werkte twee kanten op': '', opmerking: '' });
  });

  it('has a row for every factor and every other card of each talk', () => {
    const talks = [REAL_TALK, { ...REAL_TALK, cards: [] }].map((talk, i) => ({ talk, row: `row-${i}` }));
    const csv = writeCsv(talks, deck, edition, words);
    expect(parseCsv(csv)).toHaveLength(1 + (deck.factors.length + 1) + deck.factors.length);
  });

  it('opens as UTF-8, and can have the separator of a Dutch Excel', () => {
    const csv = writeCsv([{ talk: REAL_TALK, row: 'row' }], deck, edition, words, ';');
    expect(csv.startsWith('\uFEFFgesprek;datum;kaart;')).toBe(true);
    const [head, ...rows] = parseCsv(csv, ';');
    expect(rows.every((row) => row.length === head!.length)).toBe(true);
  });

  it('survives a card of which the deck knows nothing, whatever its name', () => {
    const cards = [{ ...REAL_TALK.cards[0]!, card: 'constructor' }];
    const odd = rowsOf(writeCsv([{ talk: { ...REAL_TALK, cards }, row: 'row' }], deck, edition, words)).get(
      'constructor',
    );
    expect(odd).toMatchObject({ titel: 'constructor', groep: '', vak: 'slight-brake', gewicht: '-1' });
  });

  it('keeps any words in one cell, and never starts a cell with a formula', () => {
    const spiky = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '"', ',', ';', '\r', '\n', '\t', '\0', 'é'),
    });
    fc.assert(
      fc.property(anyTalk, spiky, (talk, remark) => {
        const cards = [
          { ...REAL_TALK.cards[0]!, remark },
          ...talk.cards.filter(({ card }) => card !== 'gezondheid'),
        ];
        const csv = writeCsv([{ talk: { ...talk, cards }, row: 'row' }], deck, edition, words);
        const found = rowsOf(csv).get('gezondheid')!.opmerking!;
        expect(found.replace(/^'/, '')).toBe(remark.replaceAll('\0', '<U+0000>'));
        const [head, ...cells] = parseCsv(csv.replace(/^\uFEFF/, ''));
        // A weight may begin with a minus: it is a number.
        const told = head!.flatMap((column, i) => (column === 'gewicht' ? [] : [i]));
        for (const row of cells) {
          expect(row).toHaveLength(head!.length);
          for (const i of told) expect(row[i]).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});
