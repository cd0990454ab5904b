// Puts every doubt and every warning into words, which the shells hand in: in cards/words/ they stand by language.

import { fillIn } from '../../domain/deck/edition.ts';
import type { DoubtReason } from './doubt.ts';
import type { BoardCorner, Warning } from './warnings.ts';

/** The warnings whose words depend on more than their code. */
type Forked = 'board-corner-missing' | 'unread';

export interface ReaderWords {
  readonly corners: Readonly<Record<BoardCorner, string>>;
  /** Between two corners. */
  readonly and: string;
  /** Each follows the card's title. */
  readonly doubts: Readonly<Record<DoubtReason, string>>;
  /** Sentences that may hold the warning's parameters, as in `{count}`; corners are named. */
  readonly warnings: Readonly<Record<Exclude<Warning['code'], Forked>, string>> & {
    readonly 'board-corner-missing': { readonly outside: string; readonly covered: string };
    readonly unread: { readonly one: string; readonly many: string };
  };
}

/** Why a card has a doubt, to follow the card's title. */
export function wordDoubt(doubt: DoubtReason, { doubts }: ReaderWords): string {
  return doubts[doubt];
}

/** A warning as a sentence with what to do about it. */
export function wordWarning(warning: Warning, { warnings, corners, and }: ReaderWords): string {
  switch (warning.code) {
    case 'only-one-board-tag':
      return fillIn(warnings[warning.code], { corner: corners[warning.corner] });
    case 'board-corner-missing':
      return fillIn(warnings[warning.code][warning.outside ? 'outside' : 'covered'], {
        corner: corners[warning.corner],
      });
    case 'mapping-unsure':
      return fillIn(warnings[warning.code], {
        corners: warning.missing.map((corner) => corners[corner]).join(` ${and} `),
      });
    case 'unread':
      return fillIn(warnings[warning.code][warning.count > 1 ? 'many' : 'one'], { count: warning.count });
    default:
      return fillIn(warnings[warning.code], { ...warning });
  }
}
