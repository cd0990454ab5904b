// Proof sheets that a printer moved, turned and shrank, photographed and measured: a line a seed, in dist/proof.log too.

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findProof } from '../../../src/vision/proof/findProof.ts';
import { judgeProof } from '../../../src/vision/proof/judgeProof.ts';
import {
  type LaidBankCard,
  type OnPaper,
  photographProof,
  printedProof,
  proofTexture,
} from '../lab/proofPhoto.ts';
import { type Chance, chanceFrom } from '../lab/random.ts';
import { decodePicture } from '../lab/shoot.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '40' }, first: { type: 'string', default: '1' } },
});
const FLIPS = ['long-edge', 'short-edge'] as const;

const print = async (flip: (typeof FLIPS)[number]) => (await printedProof(flip)).map(proofTexture);
const prints = { 'long-edge': await print('long-edge'), 'short-edge': await print('short-edge') };

const lie = (size: number, chance: Chance): OnPaper => ({
  shift: { x: chance.between(-2.5, 2.5), y: chance.between(-2.5, 2.5) },
  turn: chance.normal() * 0.002,
  size,
});

const COLOURS: readonly LaidBankCard['color'][] = [
  [0.9, 0.9, 0.9],
  [0.02, 0.02, 0.03],
  [0.05, 0.1, 0.5],
  [0.8, 0.3, 0.02],
  [0.4, 0.4, 0.42],
];

const lines: string[] = [];
const worst = { shift: 0, size: 0 };
let missed = 0;
const from = Number(values.first);
for (let seed = from; seed < from + Number(values.seeds); seed++) {
  const chance = chanceFrom(seed * 77);
  const flip = chance.pick(FLIPS);
  const size = chance.between(0.955, 1.03);
  const [front, back] = [lie(size, chance), lie(size, chance)];
  const card: LaidBankCard = {
    off: { x: chance.between(-1.5, 1.5), y: chance.between(-1.5, 1.5) },
    turn: chance.normal() * 0.01,
    color: chance.pick(COLOURS),
  };
  const camera = () => ({
    tilt: chance.between(0, 0.3),
    megapixels: chance.pick([8, 12]),
    fill: chance.between(0.82, 0.97),
  });
  const photos = [
    await photographProof({ print: prints[flip][0]!, paper: front, card, ...camera() }, seed),
    await photographProof({ print: prints[flip][1]!, paper: back, card: null, ...camera() }, seed + 5000),
  ];
  const sides = [];
  for (const photo of photos) {
    const seen = findProof(await decodePicture(photo));
    if (seen && seen !== 'corner-missing') sides.push(seen);
  }
  const { shift, size: found, tags, lines: thin, advice } = judgeProof(sides);
  const true_ =
    flip === 'long-edge'
      ? { x: back.shift.x + front.shift.x, y: back.shift.y - front.shift.y }
      : { x: back.shift.x - front.shift.x, y: back.shift.y + front.shift.y };
  const offShift = shift ? Math.max(Math.abs(shift.x - true_.x), Math.abs(shift.y - true_.y)) : Number.NaN;
  const offSize = found === null ? Number.NaN : 100 * (found / size - 1);
  if (Number.isNaN(offShift) || Number.isNaN(offSize)) missed++;
  worst.shift = Math.max(worst.shift, offShift || 0);
  worst.size = Math.max(worst.size, Math.abs(offSize) || 0);
  const said = advice.map(({ code }) => code).join(' ');
  const line = `${seed} ${flip} size ${(100 * size).toFixed(2)} off ${offSize.toFixed(3)} % · shift ${true_.x.toFixed(2)},${true_.y.toFixed(2)} off ${offShift.toFixed(3)} mm · tags ${tags} · lines ${thin?.dark.toFixed(2)} ${thin?.light.toFixed(2)} · ${said}`;
  lines.push(line);
  console.log(line);
}
const summary = `${values.seeds} seeds: worst shift ${worst.shift.toFixed(3)} mm, worst size ${worst.size.toFixed(3)} %, ${missed} not measured`;
console.log(summary);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/proof.log', `${[...lines, summary].join('\n')}\n`);
