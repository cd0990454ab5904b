// A photo of the first deck on the first board is read for ever: its cards keep their tags, its zones their places.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPicture } from '../../src/vision/reading/reading.ts';
import { realContent } from '../realGame.ts';
import { DECK } from './lab/prints.ts';
import { decodePicture } from './lab/shoot.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/version1', name));
const json = (name: string) => JSON.parse(fixture(name).toString());

test('every card of the first deck has the tag that it had', () => {
  const { factors, ownCards } = realContent().deck;
  const tags = new Map([...factors, ...ownCards].map(({ id, tag }) => [id, tag]));
  const first: { factors: { id: string; tag: number }[]; ownCards: { id: string; tag: number }[] } =
    json('deck.json');
  expect(first.factors.length).toBe(24);
  for (const { id, tag } of [...first.factors, ...first.ownCards])
    expect([id, tags.get(id)]).toEqual([id, tag]);
});

test('every card of the photo is read in the zone where it lay', async () => {
  const reading = readPicture(await decodePicture(fixture('board.jpg')), { deck: DECK });
  const truth: Readonly<Record<string, string>> = json('board.json');
  expect(Object.fromEntries(reading.cards.map(({ card, zone }) => [card, zone]))).toEqual(truth);
});
