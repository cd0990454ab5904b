// What is said of a proof sheet, in both languages and for programs.

import { describe, expect, it } from 'vitest';
import type { ProofSide } from '../../src/domain/board/proofSheet.ts';
import { proofJson, proofTable } from '../../src/scan/proofReport.ts';
import type { SeenFront, SeenProof } from '../../src/vision/proof/findProof.ts';
import { judgeProof } from '../../src/vision/proof/judgeProof.ts';
import type { SeenEdge } from '../../src/vision/proof/paperEdges.ts';
import { realWords } from '../realGame.ts';

const WORDS = realWords();
const FRONT: SeenFront = {
  card: { found: 'card', size: 1.001, spread: 0.03 },
  tags: 4,
  lines: { dark: 1, light: 0.98 },
};

/** A print that lies so many mm to the right and down on its paper. */
function sideAt(side: ProofSide, x: number, y: number, front: SeenFront | null = null): SeenProof {
  const at = (length: number): SeenEdge => ({ at: length, turn: 0 });
  return { side, edges: { top: at(-y), right: at(210 - x), bottom: at(297 - y), left: at(-x) }, front };
}

const table = (sides: readonly SeenProof[], language = 'nl') =>
  proofTable(judgeProof(sides), [], WORDS.get(language)!.proof.report, language);

describe('a proof sheet that is good', () => {
  const sides = [sideAt('front', 1, 0.4, FRONT), sideAt('long-edge', -0.8, 0.3)];

  it('is told so, with what was measured', () => {
    expect(table(sides)).toBe(
      [
        'wat            gemeten                                  oordeel',
        'grootte        100,1 %                                  goed',
        'achterkant     0,2 mm naar rechts en 0,1 mm naar boven  goed',
        '--back-offset  -0.2,0.1',
        'tags           4 van de 4 gelezen                       goed',
        'dunne lijnen   zwart 100 %, wit 98 % te zien            goed',
        '',
        'Goed: dit is klaar om te drukken.',
        '',
      ].join('\n'),
    );
    expect(table(sides, 'en')).toContain('100.1 %');
    expect(table(sides, 'en')).toMatch(/Good: this is ready to print\.\n$/);
  });

  it('is told to programs', () => {
    expect(JSON.parse(proofJson(judgeProof(sides), []))).toMatchObject({
      proof: { flip: 'long-edge', size_percent: 100.1, shift_mm: [0.2, -0.1], back_offset: [-0.2, 0.1] },
      good: true,
      warnings: [],
    });
  });
});

it.each([
  ['long-edge', [1.2, 0.6], [-0.2, 1.5], '-1.0,-0.9'],
  ['short-edge', [1.2, 0.6], [-0.2, 1.5], '1.4,-2.1'],
] as const)('a back that is off on the %s is told with its option', (flip, front, back, option) => {
  const said = table([sideAt('front', ...front, FRONT), sideAt(flip, ...back)]);
  expect(said).toContain(`Maak de bestanden opnieuw met --back-offset ${option}.`);
  expect(said).not.toContain('Goed: ');
});

describe('what could not be measured is said in one sentence each', () => {
  const { advice } = WORDS.get('nl')!.proof.report;
  const back = sideAt('long-edge', 0, 0);
  const front = (change: Partial<SeenFront>) => sideAt('front', 0, 0, { ...FRONT, ...change });

  it.each([
    ['no card', [front({ card: { found: 'none' } }), back], advice['no-card']],
    ['a card aslant', [front({ card: { found: 'askew' } }), back], advice['card-askew']],
    ['a slanting photo', [front({ card: { found: 'too-slanting' } }), back], advice['too-slanting']],
    ['a coarse photo', [front({ lines: null }), back], advice['too-coarse']],
    ['no back', [front({})], advice['no-back']],
    ['two fronts', [front({}), front({})], advice['no-back']],
    ['no front', [back], advice['no-front']],
    ['backs of two sheets', [front({}), sideAt('short-edge', 0, 0), back], advice['two-backs']],
    [
      'an edge outside of the picture',
      [
        front({}),
        { ...back, edges: { ...back.edges, left: 'outside', right: 'outside' } } satisfies SeenProof,
      ],
      'De rechterrand van het papier staat niet op de foto van de achterkant. Maak een foto met alle randen erop.',
    ],
  ])('%s', (_, sides, sentence) => {
    const lines = table(sides).trimEnd().split('\n');
    expect(lines.slice(lines.indexOf('') + 1)).toEqual([sentence]);
  });
});
