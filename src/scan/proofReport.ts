// What a scan says of a proof sheet: a table and sentences for people, JSON for programs.

import type { Words } from '../content/words.ts';
import { SMALL_TAGS } from '../domain/board/proofSheet.ts';
import { fillIn } from '../domain/deck/edition.ts';
import type { Mm, Point } from '../domain/units.ts';
import { visibleJson } from '../domain/visibleText.ts';
import type { ProofAdvice, ProofVerdict } from '../vision/proof/judgeProof.ts';
import { columns, rounded } from './columns.ts';

type ReportWords = Words['proof']['report'];

/** What is to be done, in sentences. */
export function adviceSentences(
  { advice, backOffset }: Pick<ProofVerdict, 'advice' | 'backOffset'>,
  words: ReportWords,
): string[] {
  return advice.map((about) => wordAdvice(about, backOffset, words));
}

function wordAdvice(about: ProofAdvice, offset: Point | null, words: ReportWords): string {
  const sentence = words.advice[about.code];
  if ('edge' in about)
    return fillIn(sentence, { edge: words.edges[about.edge], side: words.sides[about.side] });
  return fillIn(sentence, { option: offset ? `--back-offset ${optionValue(offset)}` : '' });
}

/** As `--back-offset` takes it, in every language. */
const optionValue = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Whether nothing is to be changed, and all was measured. */
function isGood({ fine, advice }: ProofVerdict): boolean {
  return advice.length === 0 && Object.values(fine).every(Boolean);
}

/** @param warnings sentences besides those of the verdict */
export function proofTable(
  verdict: ProofVerdict,
  warnings: readonly string[],
  words: ReportWords,
  language: string,
): string {
  const number = (value: number, digits: number) =>
    value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const { size, shift, backOffset, tags, lines, fine } = verdict;
  const row = (what: string, found: string | null, isFine: boolean) =>
    found === null ? [what, words.unknown, ''] : [what, found, isFine ? words.ok : words.change];
  const share = (part: number) => number(100 * part, 0);
  const rows = [
    [words.heads.what, words.heads.found, words.heads.verdict],
    row(
      words.size,
      size === null ? null : fillIn(words.percent, { percent: number(100 * size, 1) }),
      fine.size,
    ),
    row(words.shift, shift && shiftText(shift, words, (mm) => number(mm, 1)), fine.shift),
    ...(backOffset ? [['--back-offset', optionValue(backOffset), '']] : []),
    row(
      words.tags,
      tags === null ? null : fillIn(words.tagsRead, { read: tags, all: SMALL_TAGS.length }),
      fine.tags,
    ),
    row(
      words.lines,
      lines && fillIn(words.linesSeen, { dark: share(lines.dark), light: share(lines.light) }),
      fine.lines,
    ),
  ];
  const said = [
    ...warnings,
    ...adviceSentences(verdict, words),
    ...(isGood(verdict) && warnings.length === 0 ? [words.good] : []),
  ];
  return `${[...columns(rows), '', ...said].join('\n')}\n`;
}

function shiftText({ x, y }: Point, words: ReportWords, number: (mm: Mm) => string): string {
  const across = fillIn(x < 0 ? words.left : words.right, { mm: number(Math.abs(x)) });
  const down = fillIn(y < 0 ? words.up : words.down, { mm: number(Math.abs(y)) });
  return `${across} ${words.and} ${down}`;
}

const pair = ({ x, y }: Point, digits: number) => [rounded(x, digits), rounded(y, digits)];

/** The verdict for programs; without one, a scan that failed. */
export function proofJson(verdict: ProofVerdict | null, warnings: readonly string[]): string {
  return visibleJson({
    proof: verdict && {
      flip: verdict.flip,
      size_percent: verdict.size && rounded(100 * verdict.size, 2),
      shift_mm: verdict.shift && pair(verdict.shift, 2),
      turn_deg: verdict.turnDeg === null ? null : rounded(verdict.turnDeg, 2),
      back_offset: verdict.backOffset && pair(verdict.backOffset, 1),
      tags_read: verdict.tags,
      lines_seen: verdict.lines && {
        dark: rounded(verdict.lines.dark, 3),
        light: rounded(verdict.lines.light, 3),
      },
      fine: verdict.fine,
    },
    good: verdict !== null && warnings.length === 0 && isGood(verdict),
    warnings,
  });
}
