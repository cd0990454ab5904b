import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTalkFile, writeTalkFile } from '../../../companion/files/talkFile.ts';
import { PICTURE_LIMITS, type TalkPicture, thatFit } from '../../../companion/files/talkPictures.ts';
import { anyPicture, octetsOf, withTalks } from './samplePictures.ts';
import { anyTalk, NOW, REAL_TALK } from './sampleTalks.ts';

const PICTURE: TalkPicture = {
  talk: REAL_TALK.id,
  of: 'card:gezondheid',
  type: 'image/webp',
  bytes: octetsOf('image/webp', 'geschreven'),
};

/** A file with the one talk, and anything under `pictures`. */
const fileWith = (pictures: unknown) =>
  JSON.stringify({ format: 'duwtje-talks', version: 1, made: NOW, talks: [REAL_TALK], pictures });

const record = {
  talk: PICTURE.talk,
  of: PICTURE.of,
  type: PICTURE.type,
  data: Buffer.from(PICTURE.bytes).toString('base64'),
};

describe('pictures in the file of talks', () => {
  it('come back octet for octet', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyTalk, { selector: ({ id }) => id, maxLength: 3 }),
        fc.array(anyPicture, { maxLength: 6 }),
        (talks, some) => {
          const pictures = withTalks(talks, some);
          expect(readTalkFile(writeTalkFile(talks, NOW, pictures))).toEqual({ talks, pictures, faults: [] });
        },
      ),
    );
  });

  it('stand beside the talks under their own name, and are left out when there are none', () => {
    expect(JSON.parse(writeTalkFile([REAL_TALK], NOW, [PICTURE])).pictures).toEqual([record]);
    expect(JSON.parse(writeTalkFile([REAL_TALK], NOW))).not.toHaveProperty('pictures');
  });

  it('may be as large as the limit', () => {
    const bytes = octetsOf('image/jpeg', new Uint8Array(PICTURE_LIMITS.bytes - 3));
    const large: TalkPicture = { ...PICTURE, type: 'image/jpeg', bytes };
    expect(readTalkFile(writeTalkFile([REAL_TALK], NOW, [large])).pictures[0]?.bytes.length).toBe(
      PICTURE_LIMITS.bytes,
    );
  });

  it('stay behind when they do not fit, so that the file can always be read back', () => {
    const bytes = octetsOf('image/jpeg', new Uint8Array(1_000_000));
    const many = Array<TalkPicture>(40).fill({ ...PICTURE, type: 'image/jpeg', bytes });
    const fitting = thatFit(many);
    expect(fitting.length).toBe(29);
    expect(thatFit([{ ...PICTURE, bytes: new Uint8Array(PICTURE_LIMITS.bytes + 1) }, PICTURE])).toEqual([
      PICTURE,
    ]);
  });
});

describe('a picture that is not right', () => {
  it.each<[string, unknown, string]>([
    ['nothing', null, 'wrong-picture'],
    ['a text', 'x', 'wrong-picture'],
    ['no picture by its octets', { ...record, data: btoa('<svg onload=x>') }, 'wrong-picture'],
    ['of another type than it says', { ...record, type: 'image/png' }, 'wrong-picture'],
    ['of a type that can hold a script', { ...record, type: 'image/svg+xml' }, 'wrong-picture'],
    ['of a type that is a prototype', { ...record, type: '__proto__' }, 'wrong-picture'],
    ['no base64', { ...record, data: '€' }, 'wrong-picture'],
    ['a number for its data', { ...record, data: 3 }, 'wrong-picture'],
    ['of something else', { ...record, of: 'face' }, 'wrong-picture'],
    ['of a field that is not there', { ...record, of: 'field:name' }, 'wrong-picture'],
    ['of too long a card', { ...record, of: `card:${'a'.repeat(65)}` }, 'wrong-picture'],
    ['too large', { ...record, data: 'A'.repeat(2_000_004) }, 'picture-too-large'],
    ['of a talk that is not in the file', { ...record, talk: 'other' }, 'picture-alone'],
  ])('is named when it is %s, and spoils nothing else', (_, wrong, code) => {
    const { talks, pictures, faults } = readTalkFile(fileWith([wrong, record]));
    expect(talks).toEqual([REAL_TALK]);
    expect(pictures).toEqual([PICTURE]);
    expect(faults).toEqual([{ code, picture: 1 }]);
  });

  it('is one fault when the whole list is no list', () => {
    expect(readTalkFile(fileWith({ length: 1 })).faults).toEqual([{ code: 'wrong-picture', picture: 1 }]);
  });

  it('is left out when it was there before; the first one counts', () => {
    const { pictures, faults } = readTalkFile(fileWith([record, record]));
    expect(pictures).toEqual([PICTURE]);
    expect(faults).toEqual([{ code: 'repeated-picture', picture: 2, first: 1 }]);
  });

  it('ends the reading when there are more than there can be', () => {
    const many = fileWith(Array(PICTURE_LIMITS.pictures + 500).fill(0));
    const { faults } = readTalkFile(many);
    expect(faults).toHaveLength(PICTURE_LIMITS.pictures + 1);
    expect(faults.at(-1)).toEqual({ code: 'picture-too-large', picture: PICTURE_LIMITS.pictures + 1 });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { talks, pictures } = readTalkFile(fileWith(value));
        expect(talks).toEqual([REAL_TALK]);
        expect(pictures).toEqual([]);
      }),
    );
  });
});
