// A proof sheet from print to photo to verdict: a fixed part of what `bench proof` does with forty seeds.

import { beforeAll, describe, expect, test } from 'vitest';
import { findProof, type SeenProof } from '../../../src/vision/proof/findProof.ts';
import { judgeProof } from '../../../src/vision/proof/judgeProof.ts';
import { hasPdfReader } from '../lab/printed.ts';
import type { PrintPicture } from '../lab/prints.ts';
import {
  type LaidBankCard,
  type OnPaper,
  type ProofShot,
  photographProof,
  printedProof,
  proofTexture,
} from '../lab/proofPhoto.ts';
import { decodePicture } from '../lab/shoot.ts';
import type { Texture } from '../lab/texture.ts';

const TRUE: OnPaper = { shift: { x: 0, y: 0 }, turn: 0, size: 1 };
const WHITE_CARD: LaidBankCard = { off: { x: 0.8, y: -0.5 }, turn: 0.01, color: [0.85, 0.85, 0.85] };
const DARK_CARD: LaidBankCard = { ...WHITE_CARD, color: [0.02, 0.03, 0.08] };

async function look(shot: Partial<ProofShot> & { print: Texture }, seed: number) {
  const wish = { paper: TRUE, card: null, tilt: 0.1, megapixels: 6, fill: 0.94, ...shot };
  return findProof(await decodePicture(await photographProof(wish, seed)));
}

async function side(shot: Partial<ProofShot> & { print: Texture }, seed: number): Promise<SeenProof> {
  const seen = await look(shot, seed);
  if (!seen || seen === 'corner-missing') throw new Error(`no side: ${seen}`);
  return seen;
}

// Prints of twenty px a mm take their time on a machine that has other work.
const PATIENCE = 180_000;

describe.skipIf(!hasPdfReader)('a proof sheet', { timeout: PATIENCE }, () => {
  let printed: PrintPicture[];
  let long: Texture[];
  let short: Texture[];
  beforeAll(async () => {
    printed = await printedProof('long-edge');
    long = printed.map(proofTexture);
    short = (await printedProof('short-edge')).map(proofTexture);
  }, PATIENCE);

  test.each([
    ['long-edge', DARK_CARD, 11],
    ['short-edge', WHITE_CARD, 12],
  ] as const)('turned on its %s: size, shift and turn are found', async (flip, card, seed) => {
    const prints = flip === 'long-edge' ? long : short;
    const front: OnPaper = { shift: { x: 1.3, y: -0.6 }, turn: 0.001, size: 0.97 };
    const back: OnPaper = { shift: { x: 0.4, y: 1.1 }, turn: 0.002, size: 0.97 };
    const verdict = judgeProof([
      await side({ print: prints[0]!, paper: front, card }, seed),
      await side({ print: prints[1]!, paper: back }, seed + 100),
    ]);
    const sign = flip === 'long-edge' ? { x: 1, y: -1 } : { x: -1, y: 1 };
    expect(verdict.flip).toBe(flip);
    expect(Math.abs(verdict.size! / 0.97 - 1)).toBeLessThan(0.003);
    expect(Math.abs(verdict.shift!.x - (0.4 + sign.x * 1.3))).toBeLessThan(0.2);
    expect(Math.abs(verdict.shift!.y - (1.1 + sign.y * -0.6))).toBeLessThan(0.2);
    expect(verdict.turnDeg).toBeCloseTo((0.003 * 180) / Math.PI, 1);
    expect(verdict.tags).toBe(4);
    expect(Math.min(verdict.lines!.dark, verdict.lines!.light)).toBeGreaterThan(0.95);
    expect(verdict.advice[0]).toEqual({ code: 'size-small' });
  });

  test('printed again with the offset that was told, its back lies behind its front', async () => {
    const front: OnPaper = { ...TRUE, shift: { x: -0.9, y: 0.3 } };
    const back: OnPaper = { ...TRUE, shift: { x: -1.2, y: 2.1 } };
    const seenFront = await side({ print: long[0]!, paper: front, card: DARK_CARD }, 21);
    const before = judgeProof([seenFront, await side({ print: long[1]!, paper: back }, 22)]);
    expect(before.backOffset).toEqual({ x: 2.1, y: -1.8 });
    const mended = (await printedProof('long-edge', before.backOffset!)).map(proofTexture);
    const after = judgeProof([seenFront, await side({ print: mended[1]!, paper: back }, 23)]);
    expect(Math.abs(after.shift!.x)).toBeLessThan(0.2);
    expect(Math.abs(after.shift!.y)).toBeLessThan(0.2);
    expect(after).toMatchObject({ fine: { size: true, shift: true, tags: true, lines: true }, advice: [] });
  });

  test('without a card in the frame there is no size', async () => {
    const seen = await side({ print: long[0]! }, 31);
    expect(seen.front!.card).toEqual({ found: 'none' });
    const { size, advice } = judgeProof([seen]);
    expect(size).toBeNull();
    expect(advice).toEqual([{ code: 'no-back' }, { code: 'no-card' }]);
  });

  test('a card that lies far aslant gives no size', async () => {
    const askew = { ...DARK_CARD, turn: 0.4 };
    expect((await side({ print: long[0]!, card: askew }, 32)).front!.card).toEqual({ found: 'askew' });
  });

  test('a sheet that is cut off says so, and a table says nothing', async () => {
    expect(await look({ print: long[0]!, fill: 1.3 }, 41)).toBe('corner-missing');
    const blank = proofTexture({
      image: { width: 64, height: 64, data: new Uint8Array(64 * 64 * 3).fill(255) },
      pxPerMm: 1,
    });
    expect(await look({ print: blank }, 42)).toBeNull();
  });

  test('an edge outside of the picture, and one on a white table, are told apart', async () => {
    const outside = await side({ print: long[1]!, fill: 1.1 }, 51);
    expect(Object.values(outside.edges)).toContain('outside');
    const onWhite = await side({ print: long[1]!, table: [0.93, 0.93, 0.93] }, 52);
    expect(Object.values(onWhite.edges)).toEqual(['unseen', 'unseen', 'unseen', 'unseen']);
  });

  // A printer that lays ink on a dot only where all around it is dark loses thin lines; the reverse fills them.
  test.each([
    ['lost black', 'dark', Math.max, 61],
    ['filled white', 'light', Math.min, 62],
  ] as const)('%s lines are seen', async (_, kind, pick, seed) => {
    const { image, pxPerMm } = printed[0]!;
    const spoiled = { ...image, data: spreadLines(image.data, image.width, pxPerMm, pick) };
    const seen = await side({ print: proofTexture({ image: spoiled, pxPerMm }), card: DARK_CARD }, seed);
    expect(seen.front!.lines![kind]).toBeLessThan(0.5);
    expect(judgeProof([seen]).advice).toContainEqual({ code: `${kind}-lines` });
  });

  test('pale tags are seen', async () => {
    const { image, pxPerMm } = printed[0]!;
    const pale = image.data.map((value) => 255 - 0.35 * (255 - value));
    const seen = await side({ print: proofTexture({ image: { ...image, data: pale }, pxPerMm }) }, 63);
    expect(seen.front!.tags).toBeLessThan(4);
    expect(judgeProof([seen]).advice).toContainEqual({ code: 'tags' });
  });
});

/** Where the thin lines are, mm from the top. */
const LINES = { from: 205, to: 230 };
/** How far ink spreads, px. */
const REACH = 3;

/** The thin lines with each value the lightest or the darkest within reach, across and then down. */
function spreadLines(
  data: Uint8Array,
  width: number,
  pxPerMm: number,
  pick: (a: number, b: number) => number,
): Uint8Array {
  const row = 3 * width;
  const [start, end] = [Math.round(LINES.from * pxPerMm) * row, Math.round(LINES.to * pxPerMm) * row];
  let from = data;
  for (const step of [3, row]) {
    const to = new Uint8Array(from);
    for (let i = start; i < end; i++)
      for (let k = -REACH; k <= REACH; k++) to[i] = pick(to[i]!, from[i + k * step]!);
    from = to;
  }
  return from;
}
