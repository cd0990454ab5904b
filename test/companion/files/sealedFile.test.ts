import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSealed, sealText } from '../../../companion/files/sealedFile.ts';

const TEXT = '{"format":"duwtje-talks"} met een é en een 🌳';
const PASSPHRASE = 'een café aan zee';

type File = Awaited<ReturnType<typeof sealText>>;

let file: File;
beforeAll(async () => {
  file = await sealText(TEXT, PASSPHRASE);
});

function changed(at: number, octet: (old: number) => number): File {
  return Uint8Array.from(file, (old, i) => (i === (at + file.length) % file.length ? octet(old) : old));
}

describe('a sealed file', () => {
  it('opens with its passphrase', async () => {
    expect(await openSealed(file, PASSPHRASE)).toEqual({ text: TEXT });
  });

  it('gives back any text', async () => {
    const texts = fc.oneof(
      fc.constant(''),
      fc.constant('\uFEFFx'),
      fc.string({ unit: 'grapheme', maxLength: 2000 }),
    );
    const phrases = fc.string({ unit: 'grapheme', minLength: 1 }).filter((phrase) => phrase.trim() !== '');
    await fc.assert(
      fc.asyncProperty(texts, phrases, async (text, phrase) => {
        expect(await openSealed(await sealText(text, phrase), phrase)).toEqual({ text });
      }),
      { numRuns: 5 },
    );
  });

  it('does not mind how accents are composed, nor a space that the keyboard added', async () => {
    expect(await openSealed(file, PASSPHRASE.normalize('NFD'))).toEqual({ text: TEXT });
    expect(await openSealed(file, `${PASSPHRASE} `)).toEqual({ text: TEXT });
  });

  it('shows nothing of the text, and is another file each time', async () => {
    const again = await sealText(TEXT, PASSPHRASE);
    expect(Buffer.from(file).includes('talks')).toBe(false);
    expect(Buffer.from(again).subarray(18)).not.toEqual(Buffer.from(file).subarray(18));
    expect(Buffer.from(file).readUInt32BE(14)).toBe(600_000);
  });

  it('needs a passphrase', async () => {
    await expect(sealText(TEXT, '  ')).rejects.toThrow(RangeError);
    expect(await openSealed(file, '')).toEqual({ code: 'wrong-passphrase' });
  });
});

describe('a sealed file that does not open', () => {
  it('tells a wrong passphrase', async () => {
    expect(await openSealed(file, 'een cafe aan zee')).toEqual({ code: 'wrong-passphrase' });
  });

  it.each([
    ['no octets', new Uint8Array(0)],
    ['JSON', new TextEncoder().encode('{"format":"duwtje-talks","version":1,"talks":[]}')],
    ['a part of the mark', new TextEncoder().encode('duwtje')],
  ])('tells that it is none: %s', async (_, octets) => {
    expect(await openSealed(octets, PASSPHRASE)).toEqual({ code: 'not-sealed' });
  });

  it('tells that it is newer', async () => {
    expect(
      await openSealed(
        changed(13, () => 2),
        PASSPHRASE,
      ),
    ).toEqual({ code: 'newer-version', version: 2 });
  });

  it('tells that it was cut off, at any length', async () => {
    for (const length of [13, 14, 17, 30, 46, 80, file.length - 1]) {
      expect(await openSealed(file.slice(0, length), PASSPHRASE)).toEqual({ code: 'damaged' });
    }
  });

  it('refuses a count of iterations that is too low, and at once one that would keep a phone busy', async () => {
    const started = performance.now();
    for (const count of [0, 1, 599_999, 5_000_001, 0xffff_ffff]) {
      const odd = Uint8Array.from(file);
      new DataView(odd.buffer).setUint32(14, count);
      expect(await openSealed(odd, PASSPHRASE)).toEqual({ code: 'damaged' });
    }
    expect(performance.now() - started).toBeLessThan(100);
  });

  it('tells any flipped bit after the mark; one in the checksum alone does no harm', async () => {
    const at = fc.integer({ min: 18, max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.nat(7), async (place, bit) => {
        const outcome = await openSealed(
          changed(place, (old) => old ^ (1 << bit)),
          PASSPHRASE,
        );
        expect(outcome).toEqual(place < file.length - 32 ? { code: 'damaged' } : { text: TEXT });
      }),
      { numRuns: 16 },
    );
  });

  it('does not open for whoever changes it on purpose and mends the checksum', async () => {
    for (const place of [18, 40, 50, file.length - 33]) {
      const odd = changed(place, (old) => old ^ 1);
      odd.set(new Uint8Array(await crypto.subtle.digest('SHA-256', odd.slice(0, -32))), odd.length - 32);
      expect(await openSealed(odd, PASSPHRASE)).toEqual({ code: 'wrong-passphrase' });
    }
  });
});
