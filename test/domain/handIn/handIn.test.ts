import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { crc32 as crc, crc32 } from '../../../src/domain/handIn/crc32.ts';
import {
  handInFromTalk,
  keyText,
  PLACES_ALONE,
  placementsOf,
  revisionInstant,
  revisionOf,
  talkKey,
} from '../../../src/domain/handIn/handIn.ts';
import { decodeHandIn, encodeHandIn, LONGEST_HAND_IN } from '../../../src/domain/handIn/handInCode.ts';
import {
  handInFromLines,
  handInFromText,
  handInLines,
  handInText,
  typedPart,
} from '../../../src/domain/handIn/handInText.ts';
import { NO_STORY, STORY_PARTS, type StoryPart } from '../../../src/domain/handIn/story.ts';
import { isTypedLine, wrongTypedLine } from '../../../src/domain/handIn/typedCode.ts';
import { NO_AGREEMENT } from '../../../src/domain/talk/agreement.ts';
import { newLookBack } from '../../../src/domain/talk/promise.ts';
import {
  newTalk,
  RECOMMENDATIONS,
  type Talk,
  TRIGGERS,
  WAYS,
  YIELDS,
} from '../../../src/domain/talk/talk.ts';
import { layCard, writeOn } from '../../../src/domain/talk/talkEdits.ts';
import { realContent } from '../../realGame.ts';
import { anyHandIn } from './handInSample.ts';

const { deck } = realContent();
const CARDS = anyHandIn({ min: 4, max: 38 });

function talkOf(...edits: readonly ((talk: Talk) => Talk)[]): Talk {
  const start = newTalk({ id: 'a', deck: '1.0.0', now: '2026-11-24T13:00:07.500Z', today: '2026-11-24' });
  return edits.reduce((talk, edit) => edit(talk), start);
}

const wholeDeck = deck.factors.map(
  ({ id }, i) =>
    (talk: Talk) =>
      layCard(talk, id, i % 3 === 0 ? 'not-laid' : 'strong-push'),
);

const flipped = (bytes: Uint8Array, bit: number) =>
  bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

describe('what a talk hands in', () => {
  it('is the places of its factor cards, by tag, and a count of its own cards', () => {
    const talk = talkOf(
      (t) => layCard(t, 'gezondheid', 'strong-brake'),
      (t) => layCard(t, 'geld', 'not-laid'),
      (t) => layCard(t, 'anders-1', 'slight-push'),
      (t) => layCard(t, 'anders-2', 'not-laid'),
      (t) => writeOn(t, 'werktaken', { remark: 'back on the stack, with a word on it' }),
      (t) => layCard(t, 'a-card-of-another-deck', 'slight-push'),
    );
    expect(handInFromTalk(talk, deck, { own: 'count' })).toEqual({
      talk: keyText(talkKey('a')),
      deck: '1.0.0',
      revision: revisionOf('2026-11-24T13:00:07Z'),
      placements: placementsOf([
        [8, 'strong-brake'],
        [12, 'not-laid'],
      ]),
      ...PLACES_ALONE,
      ownCards: 1,
      ownZone: 'slight-push',
      named: [],
    });
  });

  it('holds no word of the talk, unless the names of own cards are ticked', () => {
    const secret = 'Zeer-persoonlijk';
    const talk = {
      ...talkOf(
        (t) => writeOn(layCard(t, 'geld', 'slight-brake'), 'geld', { remark: secret }),
        (t) => writeOn(layCard(t, 'anders-1', 'slight-brake'), 'anders-1', { name: secret, remark: secret }),
      ),
      nickname: secret,
      experience: secret,
      question: secret,
    };
    const text = (own: 'count' | 'named') =>
      Buffer.from(encodeHandIn(handInFromTalk(talk, deck, { own }))).toString('latin1');
    expect(text('count')).not.toContain(secret);
    expect(text('named').split(secret)).toHaveLength(2);
  });

  it.each([
    ['a place on the board’s tags', placementsOf([[3, 'slight-push']])],
    [
      'tags further apart than a block',
      placementsOf([
        [4, 'slight-push'],
        [67, 'slight-push'],
      ]),
    ],
    ['no place at the end', [undefined, undefined]],
    ['no place at the end of the cards', [...placementsOf([[4, 'slight-push']]), undefined]],
  ])('is not written with %s', (_, placements) => {
    const handIn = handInFromTalk(talkOf(), deck, { own: 'count' });
    expect(() => encodeHandIn({ ...handIn, placements })).toThrow(RangeError);
  });

  it('is worth encoding whatever a talk holds', () => {
    const text = fc.string({ unit: 'binary' });
    const card = fc.record({
      card: fc.oneof(fc.constantFrom(...deck.factors.map(({ id }) => id), 'anders-1', 'anders-2'), text),
      place: fc.constantFrom(null, 'not-laid' as const, 'slight-push' as const, 'strong-brake' as const),
      name: text,
      remark: text,
      bothWays: fc.boolean(),
    });
    const talk = fc.record({ id: text, deck: text, changed: text, cards: fc.array(card, { maxLength: 60 }) });
    fc.assert(
      fc.property(talk, fc.constantFrom('count' as const, 'named' as const), (parts, own) => {
        const handIn = handInFromTalk({ ...talkOf(), ...parts }, deck, { own });
        expect(decodeHandIn(encodeHandIn(handIn))).toEqual({ ok: true, handIn });
      }),
    );
  });

  it('writes a key as 16 digits, each lane with its zeros', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1), (high, low) => {
        expect(keyText([high, low])).toBe(
          ((BigInt(high) << 32n) | BigInt(low)).toString(16).padStart(16, '0'),
        );
      }),
    );
    expect(keyText([0, 2 ** 32 - 1])).toBe('00000000ffffffff');
  });

  it('tells many talks apart', () => {
    const keys = new Set<string>();
    for (let i = 0; i < 200_000; i++) keys.add(keyText(talkKey(`talk-${i}`)));
    expect(keys.size).toBe(200_000);
  });

  it('gives its revision back as an instant', () => {
    expect(revisionInstant(revisionOf('2026-11-24T13:00:07.500Z'))).toBe('2026-11-24T13:00:07Z');
    expect([revisionOf('yesterday'), revisionOf('1999-01-01T00:00:00Z')]).toEqual([0, 0]);
  });
});

describe('the code', () => {
  it('comes back as it was, within its limit', () => {
    fc.assert(
      fc.property(anyHandIn({ min: 4, max: 66 }), (handIn) => {
        const bytes = encodeHandIn(handIn);
        expect(bytes.length).toBeLessThanOrEqual(LONGEST_HAND_IN);
        expect(decodeHandIn(bytes)).toEqual({ ok: true, handIn });
      }),
    );
  });

  it('is refused when one bit is off, wherever', () => {
    fc.assert(
      fc.property(CARDS, (handIn) => {
        const bytes = encodeHandIn(handIn);
        for (let bit = 0; bit < bytes.length * 8; bit++)
          expect(decodeHandIn(flipped(bytes, bit)).ok).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('is refused when it is written in a roundabout way, though its checksum fits', () => {
    const withChecksum = (bytes: Uint8Array) => {
      const sum = crc32(bytes.subarray(0, -4));
      return Uint8Array.from([...bytes.subarray(0, -4), sum >>> 24, sum >>> 16, sum >>> 8, sum]);
    };
    const change = fc.record({ at: fc.integer({ min: 13, max: 60 }), by: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(CARDS, fc.array(change, { minLength: 1, maxLength: 3 }), (handIn, changes) => {
        const bytes = encodeHandIn(handIn);
        for (const { at, by } of changes) bytes[at % (bytes.length - 4)]! ^= by;
        const changed = withChecksum(bytes);
        const answer = decodeHandIn(changed);
        // A name whose accents are composed in another way comes out composed in ours.
        const text = new TextDecoder().decode(changed);
        if (answer.ok && text === text.normalize('NFC')) expect(encodeHandIn(answer.handIn)).toEqual(changed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is one name however its accents are composed, of a length that can be handed on', () => {
    const composed = 'Café Zoë'.normalize('NFC');
    const handIn = {
      talk: '0123456789abcdef',
      deck: '1.0.0',
      revision: 1,
      placements: [],
      ...PLACES_ALONE,
      ownCards: 2,
      named: [
        { name: composed.normalize('NFD'), zone: 'slight-push' as const },
        // Composed, this letter takes twice the bytes.
        { name: '\u0958'.repeat(13), zone: 'slight-push' as const },
      ],
    };
    const answer = decodeHandIn(encodeHandIn(handIn));
    expect(answer.ok && answer.handIn.named[0]!.name).toBe(composed);
    expect(answer.ok && decodeHandIn(encodeHandIn(answer.handIn))).toEqual(answer);
  });

  it('is refused when bytes are missing or too many', () => {
    fc.assert(
      fc.property(CARDS, fc.uint8Array({ minLength: 1, maxLength: 9 }), (handIn, more) => {
        const bytes = encodeHandIn(handIn);
        for (let length = 0; length < bytes.length; length++)
          expect(decodeHandIn(bytes.subarray(0, length)).ok).toBe(false);
        expect(decodeHandIn(Uint8Array.from([...bytes, ...more])).ok).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('answers whatever bytes or text it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, text) => {
        expect(decodeHandIn(bytes).ok).toBe(false);
        expect(handInFromText(text)).toEqual({ ok: false, reason: 'foreign' });
        expect(handInFromText(`DUWTJE:${text}`)).toEqual({ ok: false, reason: 'damaged' });
        expect(handInFromLines(text).ok).toBe(false);
      }),
    );
  });

  it('says of a code of a later format that it is newer', () => {
    const bytes = encodeHandIn(handInFromTalk(talkOf(), deck, { own: 'count' }));
    expect(decodeHandIn(Uint8Array.from([0xd3, ...bytes.subarray(1)]))).toMatchObject({ reason: 'damaged' });
    const later = Uint8Array.from([0xd3, ...bytes.subarray(1, -4), 0, 0, 0, 0]);
    new DataView(later.buffer).setUint32(later.length - 4, crc(later.subarray(0, -4)));
    expect(decodeHandIn(later)).toMatchObject({ reason: 'newer' });
  });

  it('takes 32 bytes for 24 cards, and a QR code of version 4 with a quarter to spare', () => {
    const placements = placementsOf(Array.from({ length: 24 }, (_, i) => [4 + i, 'strong-push']));
    const handIn = { ...handInFromTalk(talkOf(), deck, { own: 'count' }), placements };
    expect(encodeHandIn(handIn)).toHaveLength(32);
    expect(encode(handInText(handIn), { ecc: 'Q' }).version).toBeLessThanOrEqual(4);
    expect(handInLines(handIn).length).toBeLessThanOrEqual(7);
  });

  it('fits QR version 15 at its very longest', () => {
    const name = '€'.repeat(13);
    const names = Array.from(
      { length: 9 },
      (_, i) => (t: Talk) =>
        writeOn(layCard(t, `anders-${i + 1}`, 'slight-push'), `anders-${i + 1}`, { name }),
    );
    const spot = { person: 100, proactive: -100 };
    const talk: Talk = {
      ...talkOf(...wholeDeck, ...names),
      edition: 'gemeente-1-2',
      view: 'leader',
      triggers: TRIGGERS,
      yields: YIELDS,
      recommendations: RECOMMENDATIONS,
      ways: WAYS,
      links: deck.factors.slice(1).map(({ id }, i) => ({ from: deck.factors[i]!.id, to: id })),
      lookBacks: [{ ...newLookBack(NO_AGREEMENT, '2026-11-24'), outcome: 'partly' }],
      pins: [1, 2, 3, 4, 5, 6].map((pair) => ({ pair, now: spot, wanted: spot })),
    };
    const handIn = handInFromTalk(talk, deck, { own: 'named', story: STORY_PARTS });
    expect(handIn).toMatchObject({ ownCards: 9, named: { length: 6 }, story: { links: { length: 15 } } });
    expect(decodeHandIn(encodeHandIn(handIn))).toEqual({ ok: true, handIn });
    expect(encodeHandIn(handIn).length).toBeLessThanOrEqual(LONGEST_HAND_IN);
    expect(encode(handInText(handIn), { ecc: 'M' }).version).toBeLessThanOrEqual(15);
  });

  it('tells of the rest of the talk what was ticked and nothing else, and never of self-direction', () => {
    const talk: Talk = {
      ...talkOf(...wholeDeck),
      triggers: ['health', 'leader'],
      yields: ['pride'],
      ways: ['doing'],
      selfDirection: 'low',
      links: [{ from: 'geld', to: 'gezondheid' }],
    };
    const story = (ticked: readonly StoryPart[]) =>
      handInFromTalk(talk, deck, { own: 'count', story: ticked }).story;
    expect(story([])).toEqual(NO_STORY);
    expect(story(['triggers'])).toEqual({ ...NO_STORY, triggers: ['leader'] });
    expect(story(['health', 'links'])).toEqual({ ...NO_STORY, health: true, links: [[8, 12]] });
    const bytes = (level: Talk['selfDirection']) =>
      encodeHandIn(
        handInFromTalk({ ...talk, selfDirection: level }, deck, { own: 'named', story: STORY_PARTS }),
      );
    expect(bytes('low')).toEqual(bytes('high'));
  });
});

describe('the text', () => {
  it('comes back from a QR code and from the keyboard', () => {
    fc.assert(
      fc.property(CARDS, (handIn) => {
        expect(handInFromText(handInText(handIn))).toEqual({ ok: true, handIn });
        const typed = handInLines(handIn).join('\n').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(handInFromLines(typed)).toEqual({ ok: true, handIn: typedPart(handIn) });
        expect(handInFromLines(typed.replace(/\s/g, ''))).toMatchObject({ ok: true });
      }),
    );
  });

  it('names the line in which one letter is wrong, or two changed places', () => {
    const lines = handInLines(handInFromTalk(talkOf(...wholeDeck), deck, { own: 'count' }));
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    lines.forEach((line, i) => {
      expect(isTypedLine(line, i + 1)).toBe(true);
      const typed = (wrong: string) => handInFromLines(lines.with(i, wrong).join('\n'));
      const plain = line.replace(' ', '');
      for (let at = 0; at < plain.length; at++) {
        for (const letter of letters) {
          if (letter === plain[at]) continue;
          const wrong = plain.slice(0, at) + letter + plain.slice(at + 1);
          expect(isTypedLine(wrong, i + 1)).toBe(false);
          expect(typed(wrong)).toEqual({ ok: false, reason: 'line', line: i + 1 });
        }
        for (let other = at + 1; other < plain.length; other++) {
          const swapped = [...plain].with(at, plain[other]!).with(other, plain[at]!).join('');
          if (swapped !== plain) expect(typed(swapped)).toMatchObject({ reason: 'line', line: i + 1 });
        }
      }
    });
  });

  it('accuses no line of a code that is right so far, and a wrong third line as soon as it is full', () => {
    const lines = handInLines(handInFromTalk(talkOf(...wholeDeck), deck, { own: 'count' }));
    const whole = lines.join('\n');
    for (let typed = 0; typed <= whole.length; typed++)
      expect(wrongTypedLine(whole.slice(0, typed))).toBeUndefined();
    const third = lines[2]!;
    const wrong = `${third.slice(0, -1)}${third.endsWith('0') ? '1' : '0'}`;
    expect(wrongTypedLine([...lines.slice(0, 2), wrong.slice(0, -1)].join('\n'))).toBeUndefined();
    expect(wrongTypedLine([...lines.slice(0, 2), wrong].join('\n'))).toBe(3);
    expect(wrongTypedLine([...lines.slice(0, 2), 'U'].join('\n'))).toBe(3);
    expect(wrongTypedLine('')).toBeUndefined();
  });

  it('notices lines in each other’s place', () => {
    const lines = handInLines(handInFromTalk(talkOf(...wholeDeck), deck, { own: 'count' }));
    expect(handInFromLines([lines[1], lines[0], ...lines.slice(2)].join('\n'))).toEqual({
      ok: false,
      reason: 'line',
      line: 1,
    });
  });
});
