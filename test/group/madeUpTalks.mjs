// Writes made-up talks, with words and all, to a file: seeded, so that every run measures the same.

import { closeSync, openSync, writeSync } from 'node:fs';
import deck from '../../cards/deck.json' with { type: 'json' };

/** From left to right. */
const ZONES = ['strong-brake', 'slight-brake', 'slight-push', 'strong-push'];
const WORDS =
  'mijn werk dat ging niet zo goed maar toen kwam er iemand die zei: “probeer het eens”, en ik durfde'.split(
    ' ',
  );

/** Numbers from 0 to 1 that follow from a seed (mulberry32, public domain). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One talk as the companion keeps it, some 2.5 kB of JSON: half of the cards laid, most with a remark. */
export function madeUpTalk(random, factors = deck.factors) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const hex = (digits) => Array.from({ length: digits }, () => pick('0123456789abcdef')).join('');
  const words = (most) => Array.from({ length: Math.floor(random() * most) }, () => pick(WORDS)).join(' ');
  const changed = new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 3e10)).toISOString();
  const cards = factors.flatMap(({ id }, i) => {
    const chance = random();
    if (chance < 0.1) return [];
    const laid = chance < 0.25 + ((i * 7) % 11) / 20;
    const place = laid
      ? ZONES[(random() < 0.35 + (i % 5) / 10 ? 0 : 2) + Math.floor(random() * 2)]
      : 'not-laid';
    return [{ card: id, place, name: '', remark: laid ? words(12) : '', bothWays: random() < 0.05 }];
  });
  if (random() < 0.3)
    cards.push({ card: 'anders-1', place: pick(ZONES), name: words(3), remark: words(8), bothWays: false });
  return {
    id: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    deck: deck.version,
    edition: '',
    created: changed,
    changed,
    date: changed.slice(0, 10),
    nickname: '',
    setting: 'afternoon',
    view: null,
    counterpart: '',
    follows: '',
    experience: words(25),
    triggers: ['challenge'],
    triggerText: '',
    cards,
    links: [{ from: 'geld', to: 'opleiding' }],
    ways: [],
    yields: ['joy', 'confidence'],
    yieldText: words(12),
    recommendations: ['time'],
    recommendationText: words(12),
    question: words(15),
    openFirst: [],
    agreement: { step: words(10), who: '', by: '', when: '', inWorkTime: null, helpers: [] },
    notNow: false,
    lookBacks: [],
    pins: [],
    selfDirection: null,
    archived: false,
  };
}

/** Writes `count` talks as one JSON file. Text is repeated with fresh ids, so that a million take minutes, not hours. */
export function writeTalks(path, count, seed = 1) {
  const random = randomFrom(seed);
  const stock = Array.from({ length: Math.min(count, 2000) }, () => JSON.stringify(madeUpTalk(random)));
  const file = openSync(path, 'w');
  writeSync(file, '{"format":"duwtje-talks","version":2,"made":"2026-11-22T00:00:00.000Z","talks":[');
  let part = [];
  for (let i = 0; i < count; i++) {
    const text = stock[i % stock.length];
    // The talk's id is its first 36 letters after {"id":" ; ids of copies differ in their last digits.
    part.push(
      i < stock.length ? text : text.slice(0, 31) + i.toString(16).padStart(12, '0') + text.slice(43),
    );
    if (part.length === 2000 || i === count - 1) {
      writeSync(file, part.join(',') + (i === count - 1 ? '' : ','));
      part = [];
    }
  }
  writeSync(file, ']}\n');
  closeSync(file);
}
