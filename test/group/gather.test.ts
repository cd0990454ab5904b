import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newest } from '../../src/domain/handIn/copies.ts';
import {
  ANSWERS,
  type HandIn,
  handInFromTalk,
  keyText,
  PLACES_ALONE,
  talkKey,
} from '../../src/domain/handIn/handIn.ts';
import { gather } from '../../src/group/gather.ts';
import { TalkTable } from '../../src/group/talkTable.ts';
import { anyHandIn } from '../domain/handIn/handInSample.ts';
import { realContent } from '../realGame.ts';
import { writeTalks } from './madeUpTalks.mjs';

const { deck } = realContent();
const TAGS = deck.factors.map(({ tag }) => tag);

/** What a table tells of a talk that was handed in so. */
const rowOf = ({ talk, deck: version, revision, ownCards, placements }: HandIn) => [
  talk,
  version,
  revision,
  ownCards,
  ...TAGS.map((tag) => placements[tag] ?? 'not-asked'),
];
const rowAt = (table: TalkTable, index: number) => {
  const { key, deck: version, revision, ownCards, answers } = table.at(index);
  return [keyText(key), version, revision, ownCards, ...Array.from(answers, (answer) => ANSWERS[answer])];
};

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
      expect(problems).toEqual({ listed: [], count: 0, kinds: {} });
      expect(table.size).toBe(5000);
      for (let i = 0; i < 5000; i += 7)
        expect(rowAt(table, i)).toEqual(rowOf(handInFromTalk(talks[i], deck, { own: 'count' })));
    }
  });
});

describe('the table', () => {
  it('keeps of each talk the copy that counts, whatever the order', () => {
    // Few talks, so that there are many copies; few revisions, so that many are equally new.
    const copy = fc
      .tuple(anyHandIn({ min: 4, max: 27 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 }))
      .map(([handIn, talk, revision]) => ({ ...handIn, revision, talk: keyText(talkKey(`talk-${talk}`)) }));
    const content = (handIns: readonly HandIn[]) => {
      const table = new TalkTable(TAGS);
      for (const handIn of handIns) table.add(handIn);
      return Array.from({ length: table.size }, (_, i) => [rowAt(table, i), table.named.get(i) ?? []]);
    };
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    fc.assert(
      fc.property(fc.array(copy, { maxLength: 60 }), (handIns) => {
        const kept = content(handIns);
        expect(sorted(content(handIns.toReversed()))).toEqual(sorted(kept));
        expect(kept).toEqual(newest(handIns, TAGS).map((handIn) => [rowOf(handIn), handIn.named]));
      }),
      { seed: 13 },
    );
  });

  it('grows', () => {
    const table = new TalkTable([4, 5, 6]);
    const handIn = (i: number): HandIn => ({
      talk: keyText([i * 7, i]),
      deck: `1.${i % 40}.0`,
      revision: i,
      placements: [undefined, undefined, undefined, undefined, (['not-laid', 'strong-push'] as const)[i % 2]],
      ...PLACES_ALONE,
      ownCards: 0,
      named: [],
    });
    for (let i = 0; i < 50_000; i++) table.add(handIn(i));
    expect(table.size).toBe(50_000);
    expect(table.indexOf([7 * 41_999, 41_999])).toBe(41_999);
    expect(table.indexOf([1, 2])).toBeUndefined();
    const { answers, deck: version } = table.at(41_999);
    expect([...answers].map((answer) => ANSWERS[answer])).toEqual(['strong-push', 'not-asked', 'not-asked']);
    expect(version).toBe(`1.${41_999 % 40}.0`);
  });
});
