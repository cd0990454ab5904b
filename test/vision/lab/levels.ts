// Four levels of photos as people take them: what lies there, what was drawn on it, how a phone and a messenger pass it on.

import { GROUNDS, paintGround } from './grounds.ts';
import { type PipelineWish, throughPipeline } from './pipeline.ts';
import type { Prints } from './prints.ts';
import { type Chance, chanceFrom } from './random.ts';
import { type Difficulty, type Photo, type PhotoChanges, takePhoto } from './shoot.ts';
import { behindBlinds, withPaleInk } from './spoil.ts';

export const LEVELS = ['easy', 'normal', 'hard', 'edge'] as const;
export type Level = (typeof LEVELS)[number];

interface LevelFacts {
  /** The scene, light and camera that it begins with. */
  readonly from: Difficulty;
  /** Share of cards with a ring or strokes across the tag. */
  readonly marked: number;
  readonly shot: readonly [number, number];
  readonly smear: readonly [number, number];
  /** Share of photos. */
  readonly night: number;
  readonly halo: number;
  readonly sent: number;
  readonly blinds: number;
  readonly paleInk: number;
}

const FACTS: Readonly<Record<Level, LevelFacts>> = {
  easy: {
    from: 'clear',
    marked: 0,
    shot: [1, 3],
    smear: [0, 6],
    night: 0,
    halo: 0.2,
    sent: 0,
    blinds: 0,
    paleInk: 0,
  },
  normal: {
    from: 'normal',
    marked: 0.02,
    shot: [1, 6],
    smear: [0, 12],
    night: 0.05,
    halo: 0.3,
    sent: 0.15,
    blinds: 0,
    paleInk: 0,
  },
  hard: {
    from: 'hard',
    marked: 0.06,
    shot: [2, 10],
    smear: [0, 18],
    night: 0.2,
    halo: 0.4,
    sent: 0.3,
    blinds: 0.05,
    paleInk: 0.05,
  },
  edge: {
    from: 'hard',
    marked: 0.15,
    shot: [4, 16],
    smear: [6, 26],
    night: 0.35,
    halo: 0.5,
    sent: 0.5,
    blinds: 0.15,
    paleInk: 0.15,
  },
};

/** Larger pictures of the same lens are softer by the pixel: the figures hold for 12 MP. */
function pipelineWish(facts: LevelFacts, scale: number, chance: Chance): PipelineWish {
  const isNight = chance.maybe(facts.night);
  return {
    shot: chance.between(...facts.shot),
    smear: chance.between(...facts.smear) * (isNight ? 1.5 : 1),
    night: isNight ? { frames: 3 + chance.below(4), shake: chance.between(0.5, 3) * scale } : null,
    halo: chance.maybe(facts.halo) ? chance.between(0.15, 0.5) : 0,
    sharpen: chance.maybe(0.7) ? { sigma: chance.between(0.6, 1.6), much: chance.between(0.5, 1.5) } : null,
    sent: chance.maybe(facts.sent) ? { long: 1600, quality: 60 + chance.below(21) } : null,
    quality: 80 + chance.below(14),
  };
}

/** A photo of a level. Where a messenger made it smaller, `corners` and `sidePx` of its truth are those before. */
export async function takeLevelPhoto(
  prints: Prints,
  seed: number,
  level: Level,
  megapixels: number,
): Promise<Pick<Photo, 'seed' | 'truth' | 'jpeg' | 'boardTagsVisible' | 'scene'>> {
  const facts = FACTS[level];
  const chance = chanceFrom(seed + 0x5eed);
  const changes: PhotoChanges = {
    scene: { marked: facts.marked },
    // The phone's own noise, sharpening and compression come later, in the order in which a phone has them.
    develop: { noise: 0, sharpen: 0, quality: 98 },
    ground: chance.maybe(0.5) ? paintGround(chance.pick(GROUNDS), chance) : undefined,
  };
  const photo = await takePhoto(prints, seed, facts.from, megapixels, changes);
  let { jpeg } = photo;
  if (chance.maybe(facts.paleInk)) jpeg = await withPaleInk(photo, chance.between(0.25, 0.6));
  if (chance.maybe(facts.blinds)) {
    const blinds = {
      share: chance.between(0.3, 0.6),
      slats: 4 + chance.below(9),
      turn: chance.between(0, 3),
    };
    jpeg = await behindBlinds(jpeg, blinds);
  }
  const wish = pipelineWish(facts, Math.sqrt(megapixels / 12), chance);
  return { ...photo, jpeg: await throughPipeline(jpeg, wish, chance) };
}
