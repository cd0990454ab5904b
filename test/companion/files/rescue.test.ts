// A file of talks that was cut off, or is damaged in the middle: what is whole in it is read, and the rest is told of.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBroken, openSealed, sealText } from '../../../companion/files/sealedFile.ts';
import { isOfWholeFile, writeTalkFile } from '../../../companion/files/talkFile.ts';
import { readTalkOctets, readTalkText } from '../../../companion/files/talkOctets.ts';
import { octetsOf } from './samplePictures.ts';
import { NOW, REAL_TALK } from './sampleTalks.ts';

const TALKS = [1, 2, 3, 4].map((n) => ({
  ...REAL_TALK,
  id: `${REAL_TALK.id}-${n}`,
  question: `Vraag ${n}: é 😀`,
}));
const TEXT = writeTalkFile(TALKS, NOW);
const octets = (text: string) => new TextEncoder().encode(text);
const startOf = (n: number) => TEXT.indexOf(`-${n}"`);

describe('a file that is not whole', () => {
  it('gives the three talks before the one in which it was cut off, word for word', () => {
    const reading = readTalkOctets(octets(TEXT.slice(0, startOf(4) + 100)));
    expect(reading.talks).toEqual(TALKS.slice(0, 3));
    expect(reading.faults).toEqual([{ code: 'broken-off', read: 3 }]);
  });

  it('gives all talks when only its end is gone', () => {
    const reading = readTalkOctets(octets(TEXT.trimEnd().slice(0, -1)));
    expect(reading.talks).toEqual(TALKS);
    expect(reading.faults.some(isOfWholeFile)).toBe(false);
    expect(reading.faults).toHaveLength(1);
  });

  it('gives the talks around one that is no JSON any more', () => {
    const broken = `${TEXT.slice(0, startOf(3))}-3"x${TEXT.slice(startOf(3) + 3)}`;
    const reading = readTalkOctets(octets(broken));
    expect(reading.talks).toEqual([...TALKS.slice(0, 2), TALKS[3]]);
    expect(reading.faults).toEqual([{ code: 'no-talk', field: '', talk: 3 }]);
  });

  it('does not take a list that ends with a false bracket for whole', () => {
    const reading = readTalkOctets(octets(TEXT.replace(/\]\}\s*$/, '}}')));
    expect(reading.talks).toEqual(TALKS);
    expect(reading.faults).toEqual([{ code: 'broken-off', read: 4 }]);
  });

  it('gives the pictures around one that is no JSON any more', () => {
    const pictures = TALKS.slice(0, 3).map(({ id }) => ({
      talk: id,
      of: 'board' as const,
      type: 'image/png' as const,
      bytes: octetsOf('image/png', 'x'.repeat(90)),
    }));
    const text = writeTalkFile(TALKS, NOW, pictures);
    const second = text.lastIndexOf('"talk"', text.lastIndexOf('"talk"') - 1);
    const reading = readTalkOctets(octets(`${text.slice(0, second)}x${text.slice(second)}`));
    expect(reading.talks).toEqual(TALKS);
    expect(reading.pictures).toEqual([pictures[0], pictures[2]]);
    expect(reading.faults).toEqual([{ code: expect.any(String), picture: 2 }]);
  });

  it('gives the pictures that are whole', () => {
    const pictures = TALKS.slice(0, 2).map(({ id }) => ({
      talk: id,
      of: 'board' as const,
      type: 'image/png' as const,
      bytes: octetsOf('image/png', 'x'.repeat(90)),
    }));
    const text = writeTalkFile(TALKS, NOW, pictures);
    const reading = readTalkOctets(octets(text.slice(0, -20)));
    expect(reading.talks).toEqual(TALKS);
    expect(reading.pictures).toEqual(pictures.slice(0, 1));
    expect(reading.faults).toEqual([{ code: 'pictures-broken-off' }]);
  });

  it('is refused as cut short when no talk in it is whole', () => {
    expect(readTalkOctets(octets(TEXT.slice(0, startOf(1) + 50)))).toEqual({
      talks: [],
      pictures: [],
      faults: [{ code: 'cut-short' }],
    });
  });

  it('never gives a talk that is not one of its own, wherever it is cut off', () => {
    const whole = octets(TEXT);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 2 }), (length) => {
        const { talks, faults } = readTalkOctets(whole.subarray(0, length));
        expect(talks).toEqual(TALKS.slice(0, talks.length));
        expect(faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a sealed file that is not whole', () => {
  const PASSPHRASE = 'vier gewone woorden achter elkaar';

  it('still opens up to where it was cut off, and not with another passphrase', async () => {
    const file = await sealText(TEXT, PASSPHRASE);
    const cut = file.slice(0, file.length - 600);
    expect(await openSealed(cut, PASSPHRASE)).toEqual({ code: 'damaged' });
    const text = await openBroken(cut, PASSPHRASE);
    expect(TEXT.startsWith(text!.slice(0, -1))).toBe(true);
    expect(readTalkText(text!).talks).toEqual(TALKS.slice(0, 3));
    expect(await openBroken(cut, `${PASSPHRASE}!`)).toBeUndefined();
    expect(await openBroken(cut.slice(0, 40), PASSPHRASE)).toBeUndefined();
  });
});
