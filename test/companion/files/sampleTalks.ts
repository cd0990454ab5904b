// Talks for tests: any talk that the schema allows, and one that reads as a real one.

import fc from 'fast-check';
import { ZONE_IDS } from '../../../src/domain/board/zones.ts';
import { HELPERS, NO_AGREEMENT, OUTCOMES } from '../../../src/domain/talk/agreement.ts';
import {
  newTalk,
  OPEN_QUESTIONS,
  RECOMMENDATIONS,
  SELF_DIRECTIONS,
  SETTINGS,
  type Talk,
  TRIGGERS,
  VIEWS,
  WAYS,
  YIELDS,
} from '../../../src/domain/talk/talk.ts';

export const NOW = '2026-11-22T09:30:00.000Z';

/** A filled-in talk with awkward characters in it. */
export const REAL_TALK: Talk = {
  ...newTalk({ id: '0b1d6b0e-8a3c-4f8e-9d42-1c2f7a5e9b10', deck: '1.0.0', now: NOW, today: '2026-11-22' }),
  setting: 'one-to-one',
  experience: 'Cursus boomverzorging; “eindelijk” buiten, met 🌳',
  triggers: ['leader', 'interest'],
  cards: [
    { card: 'gezondheid', place: 'slight-brake', name: '', remark: '-2 knieën, "zwaar"', bothWays: false },
    {
      card: 'leidinggevende',
      place: 'strong-push',
      name: '',
      remark: '=SOM(A1)\nzag wat in me',
      bothWays: true,
    },
    { card: 'anders-12', place: 'strong-push', name: 'De hond', remark: '', bothWays: false },
    { card: 'geld', place: 'not-laid', name: '', remark: '', bothWays: false },
    { card: 'opleiding', place: null, name: '', remark: 'nog over nadenken', bothWays: false },
  ],
  links: [{ from: 'gezondheid', to: 'leidinggevende' }],
  yields: ['pride'],
  agreement: { ...NO_AGREEMENT, step: 'Dag meelopen; met Jan, buiten', who: 'ik', by: '2027-01-31' },
};

const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.normalize('NFC'));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = day.map((date) => `${date}T12:00:00.000Z`);
const cardId = fc.oneof(
  fc.constantFrom('gezondheid', 'geld', 'collegas', 'open-dialoog', 'werktaken', 'constructor'),
  fc.integer({ min: 1, max: 99 }).map((number) => `anders-${number}`),
);

const agreement = fc.record({
  step: words,
  who: words,
  by: fc.oneof(fc.constant(''), day),
  when: words,
  inWorkTime: fc.option(fc.boolean()),
  helpers: fc.subarray([...HELPERS]),
});
const spot = fc.record({
  person: fc.integer({ min: -100, max: 100 }),
  proactive: fc.integer({ min: -100, max: 100 }),
});

/** Any talk of the present version. */
export const anyTalk: fc.Arbitrary<Talk> = fc.record({
  id: fc.uuid(),
  deck: fc.constantFrom('1.0.0', '2.1.0-beta'),
  edition: fc.constantFrom('', 'kantoor'),
  created: instant,
  changed: instant,
  date: day,
  nickname: words,
  setting: fc.option(fc.constantFrom(...SETTINGS)),
  view: fc.option(fc.constantFrom(...VIEWS)),
  counterpart: fc.oneof(fc.constant(''), fc.uuid()),
  follows: fc.oneof(fc.constant(''), fc.uuid()),
  experience: words,
  triggers: fc.subarray([...TRIGGERS]),
  cards: fc.uniqueArray(
    fc.record({
      card: cardId,
      place: fc.option(fc.constantFrom(...ZONE_IDS, 'not-laid' as const)),
      name: words,
      remark: words,
      bothWays: fc.boolean(),
    }),
    { selector: ({ card }) => card, maxLength: 8 },
  ),
  links: fc.uniqueArray(
    fc.record({ from: cardId, to: cardId }).filter(({ from, to }) => from !== to),
    { selector: ({ from, to }) => [from, to].sort().join(' '), maxLength: 5 },
  ),
  ways: fc.subarray([...WAYS]),
  triggerText: words,
  yields: fc.subarray([...YIELDS]),
  yieldText: words,
  recommendations: fc.subarray([...RECOMMENDATIONS]),
  recommendationText: words,
  question: words,
  openFirst: fc.subarray([...OPEN_QUESTIONS]),
  agreement,
  notNow: fc.boolean(),
  lookBacks: fc.array(
    fc.record({
      day,
      agreement,
      outcome: fc.option(fc.constantFrom(...OUTCOMES)),
      helped: words,
      hindered: words,
      inUse: words,
      differently: words,
      involved: words,
    }),
    { maxLength: 3 },
  ),
  pins: fc.uniqueArray(
    fc.record({
      pair: fc.integer({ min: 1, max: 6 }),
      now: fc.option(spot),
      wanted: fc.option(spot),
    }),
    { selector: ({ pair }) => pair, maxLength: 6 },
  ),
  selfDirection: fc.option(fc.constantFrom(...SELF_DIRECTIONS)),
  archived: fc.boolean(),
});
