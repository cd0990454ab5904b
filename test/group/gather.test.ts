import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeckVersions } from '../../src/group/deckVersions.ts';
import { gather } from '../../src/group/gather.ts';
import { checkTalk } from '../../src/group/talkCheck.ts';
import { type TableTalk, TalkTable } from '../../src/group/talkTable.ts';
import { realContent } from '../realGame.ts';
import { writeTalks } from './madeUpTalks.mjs';

const { deck } = realContent();

describe('gathering', () => {
  it('reads a file of many windows, talk by talk, as parsing it whole would', () => {
    const place = mkdtempSync(join(tmpdir(), 'gather-'));
    const file = join(place, 'talks.json');
    writeTalks(file, 5000);
    const { talks } = JSON.parse(readFileSync(file, 'utf8'));
    // The same again, line by line, with a talk larger than the window in between.
    const lines = join(place, 'talks.ndjson');
    const large = { ...talks[2500], experience: 'x'.repeat(6e6) };
    writeFileSync(
      lines,
      talks
        .with(2500, large)
        .map((talk: unknown) => JSON.stringify(talk))
        .join('\r\n'),
    );
    const spread = join(place, 'spread.json');
    writeFileSync(
      spread,
      JSON.stringify({ format: 'duwtje-talks', version: 1, more: { talks: [{}] }, talks }, null, 4),
    );
    for (const path of [file, lines, spread]) {
      const { table, problems } = gather({ paths: [path], deck, out: join(place, 'out') });
      expect(problems).toEqual({ listed: [], count: 0 });
      expect(table.size).toBe(5000);
      for (let i = 0; i < 5000; i += 7) {
        const { key, revision, ownCards, answers } = checkTalk(
          talks[i],
          deck,
          new DeckVersions(),
        ) as TableTalk;
        expect(table.at(i)).toMatchObject({ key, revision, ownCards });
        expect(table.at(i).answers.every((answer, factor) => answer === answers[factor])).toBe(true);
      }
    }
  });
});

describe('the table', () => {
  it('keeps the newest of each talk, as a map would, whatever the order', () => {
    const talk = fc.record({
      key: fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 1, 2 ** 32 - 1)),
      revision: fc.integer({ min: 0, max: 3 }),
      deck: fc.constant(0),
      ownCards: fc.integer({ min: 0, max: 2 }),
      answers: fc.uint8Array({ minLength: 2, maxLength: 2, max: 5 }),
    });
    const content = (talks: readonly TableTalk[]) => {
      const table = new TalkTable(2);
      for (const one of talks) table.add(one);
      return Array.from({ length: table.size }, (_, i) => {
        const { key, revision, ownCards, answers } = table.at(i);
        return [...key, revision, ownCards, ...answers].join();
      }).sort();
    };
    fc.assert(
      fc.property(fc.array(talk, { maxLength: 100 }), (talks) => {
        expect(content(talks.toReversed())).toEqual(content(talks));
        const newest = new Map<string, number>();
        for (const { key, revision } of talks)
          newest.set(key.join(), Math.max(revision, newest.get(key.join()) ?? 0));
        const kept = content(talks).map((row) => row.split(',').map(Number));
        expect(kept).toHaveLength(newest.size);
        for (const [high, low, revision] of kept) expect(newest.get(`${high},${low}`)).toBe(revision);
      }),
    );
  });

  it('grows', () => {
    const table = new TalkTable(3);
    for (let i = 0; i < 50_000; i++)
      table.add({ key: [i * 7, i], revision: i, deck: 0, ownCards: 0, answers: Uint8Array.of(i % 6, 1, 2) });
    expect(table.size).toBe(50_000);
    expect(table.indexOf([7 * 41_999, 41_999])).toBe(41_999);
    expect(table.indexOf([1, 2])).toBeUndefined();
    expect([...table.at(41_999).answers]).toEqual([41_999 % 6, 1, 2]);
  });
});
