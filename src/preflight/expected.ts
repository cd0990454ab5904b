// What a file is held against, as a print shop would ask for it, and what is found.

import type { Mm, PtLike, Size } from '../domain/units.ts';

export type PressStandard = 'X-4' | 'X-1a';

/** What the file should be. Lengths in mm or points as the names say. */
export interface Expected {
  /** Null for an office file: opens, size, fonts embedded, no missing glyph, text inside the safe area; no more. */
  readonly standard: PressStandard | null;
  /** The finished size. */
  readonly trimMm: Size;
  readonly bleedMm: Mm;
  /** How far live text stays from the cut. */
  readonly safeMm: Mm;
  /** The most ink on one place, in percent (400 = all four inks full). */
  readonly tacPercent: number;
  readonly minLinePt: PtLike;
  readonly minTextPt: PtLike;
  /** The spot colours that the file may use. */
  readonly spots: readonly string[];
  /** The spot colours that every page must stroke, such as the die line. */
  readonly requireSpot: readonly string[];
}

/** One fault. `page` counts from 1; null for a fault of the whole file. */
export interface Finding {
  /** A plain name is a demand of PDF/X or PDF itself; `house-` ones are our own or the print trade's (GWG 2015). */
  readonly rule: string;
  readonly page: number | null;
  /** One sentence: what is wrong, where, and what to do. */
  readonly message: string;
}

/** Gathers findings; the same fault on many objects of a page becomes one finding that counts them. */
export class FindingList {
  readonly #found = new Map<string, { finding: Finding; more: number }>();

  /**
   * Adds a finding.
   * @param kind tells faults of one rule apart where their messages name places; by default the message does
   */
  add(rule: string, page: number | null, message: string, kind = message): void {
    const key = `${rule}|${page}|${kind}`;
    const known = this.#found.get(key);
    if (known) known.more++;
    else this.#found.set(key, { finding: { rule, page, message }, more: 0 });
  }

  /** All findings: those of the whole file first, then page by page. */
  list(): Finding[] {
    return [...this.#found.values()]
      .map(({ finding, more }) =>
        more > 0 ? { ...finding, message: `${finding.message} (And ${more} more like it.)` } : finding,
      )
      .sort((one, other) => (one.page ?? 0) - (other.page ?? 0));
  }
}
