import { describe, expect, it } from 'vitest';
import { placePin, spotOf } from '../../../src/domain/talk/pinEdits.ts';
import { emptyTalk } from './talks.ts';

const NOW = { person: -20, proactive: 10 };
const WANTED = { person: 60, proactive: 80 };

describe('a pin that is put down', () => {
  const talk = placePin(placePin(emptyTalk(), 2, 'wanted', WANTED), 1, 'now', NOW);

  it('stands in its pair, and pairs in the order of their numbers', () => {
    expect(talk.pins).toEqual([
      { pair: 1, now: NOW, wanted: null },
      { pair: 2, now: null, wanted: WANTED },
    ]);
    expect(spotOf(talk, 1, 'now')).toEqual(NOW);
    expect(spotOf(talk, 1, 'wanted')).toBeNull();
    expect(spotOf(talk, 6, 'now')).toBeNull();
  });

  it('moves, and leaves the other of its pair where it is', () => {
    const both = placePin(talk, 1, 'wanted', WANTED);
    expect(placePin(both, 1, 'now', WANTED).pins[0]).toEqual({ pair: 1, now: WANTED, wanted: WANTED });
  });

  it('goes, and its pair with the last of it', () => {
    const both = placePin(talk, 1, 'wanted', WANTED);
    expect(placePin(both, 1, 'now', null).pins[0]).toEqual({ pair: 1, now: null, wanted: WANTED });
    expect(placePin(talk, 1, 'now', null).pins).toEqual([{ pair: 2, now: null, wanted: WANTED }]);
  });
});
