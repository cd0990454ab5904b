// The words of what the facilitator of an afternoon prints: read from `facilitator.json` of cards/words/LANGUAGE.

import type { CaseName } from '../../domain/study/cases.ts';
import type { Reason } from '../../domain/study/reasons.ts';

export interface ObserverWords {
  readonly title: string;
  readonly lead: string;
  readonly questions: readonly string[];
  readonly closing: string;
}

export interface CaseWords {
  /** What the file is called. */
  readonly title: string;
  readonly play: string;
  readonly how: string;
  readonly stories: Readonly<
    Record<CaseName, { readonly title: string; readonly paragraphs: readonly string[] }>
  >;
}

export interface TableSignWords {
  /** What the file is called. */
  readonly title: string;
  /** With `{n}`. */
  readonly table: string;
  readonly needs: string;
  /** What lies on the table; `{cards}` is filled in. */
  readonly items: readonly string[];
  readonly code: string;
  /** Said where the print has no address to lead to. */
  readonly noCode: string;
  readonly fold: string;
}

/** What the big screen says in a phase of the afternoon, from `afternoon.json`. */
export interface PhaseWords {
  readonly name: string;
  readonly say: string;
  readonly more: string;
}

export interface ScriptWords {
  readonly title: string;
  readonly lead: string;
  /** With `{n}`. */
  readonly minutes: string;
  /** Above what to have ready. */
  readonly before: string;
  readonly needs: readonly string[];
  readonly why: string;
  readonly whyLead: string;
  readonly reasons: Readonly<Record<Reason, string>>;
}

export interface FacilitatorWords {
  readonly script: ScriptWords;
  readonly observer: ObserverWords;
  readonly cases: CaseWords;
  readonly signs: TableSignWords;
}
