import { expect, it } from 'vitest';
import { handInFromTalk, tagsOf } from '../../../src/domain/handIn/handIn.ts';
import { handInLines, handInText, typedPart } from '../../../src/domain/handIn/handInText.ts';
import { NO_STORY, STORY_PARTS } from '../../../src/domain/handIn/story.ts';
import { tellableParts } from '../../../src/domain/handIn/tellable.ts';
import { type Talk, TRIGGERS, YIELDS } from '../../../src/domain/talk/talk.ts';
import { realContent } from '../../realGame.ts';

const { deck } = realContent();
const EMPTY = {
  id: 'a',
  deck: '1.0.0',
  changed: '2026-11-22T09:30:00.000Z',
  edition: '',
  view: null,
  triggers: [],
  yields: [],
  recommendations: [],
  ways: [],
  links: [],
  cards: [
    { card: 'geld', place: 'slight-push', name: '', remark: '', bothWays: false },
    { card: 'opleiding', place: 'not-laid', name: '', remark: '', bothWays: false },
  ],
  lookBacks: [],
  pins: [],
  selfDirection: 'low',
} as unknown as Talk;
const tellable = (change: Partial<Talk>) => tellableParts({ ...EMPTY, ...change }, tagsOf(deck));

it('asks a table only for what its talk says', () => {
  expect(tellable({})).toEqual([]);
  expect(tellable({ yields: ['joy'], ways: ['doing'] })).toEqual(['yields', 'ways']);
  expect(tellable({ links: [{ from: 'geld', to: 'opleiding' }] })).toEqual(['links']);
  // Of a card that is in no deck nothing is told.
  expect(tellable({ links: [{ from: 'geld', to: 'anders-1' }] })).toEqual([]);
});

it('asks for health whoever tells what set it off, so that the tick itself says nothing', () => {
  expect(tellable({ triggers: ['leader'] })).toEqual(['triggers', 'health']);
  // Without a tick for the rest, whoever looks along would know that it was health alone.
  expect(tellable({ triggers: ['health'] })).toEqual(['triggers', 'health']);
});

it('lets nothing travel without a tick, and how somebody steers their learning never', () => {
  const talk: Talk = { ...EMPTY, triggers: TRIGGERS, yields: YIELDS };
  expect(handInFromTalk(talk, deck, { own: 'named' }).story).toBe(NO_STORY);
  const told = handInFromTalk(talk, deck, { own: 'named', story: STORY_PARTS });
  expect(told.story.triggers).not.toContain('health');
  expect(handInText(told)).toBe(
    handInText(
      handInFromTalk({ ...talk, selfDirection: 'high' }, deck, { own: 'named', story: STORY_PARTS }),
    ),
  );
});

it('types no more than places', () => {
  const told = handInFromTalk({ ...EMPTY, yields: ['joy'] }, deck, { own: 'count', story: ['yields'] });
  expect(typedPart(told).story).toBe(NO_STORY);
  expect(handInLines(told)).toEqual(handInLines(handInFromTalk(EMPTY, deck, { own: 'count' })));
});
