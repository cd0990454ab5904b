// What every page is drawn from, and what drawing it yields.

import type { Phase } from '../domain/afternoon/script.ts';
import type { Deck, Pictograms } from '../domain/deck/deck.ts';
import type { Edition } from '../domain/deck/edition.ts';
import type { FindingName } from '../domain/study/findings.ts';
import type { WhatWorksColumn } from '../domain/study/whatWorks.ts';
import type { SelfDirection } from '../domain/talk/talk.ts';
import type { Size } from '../domain/units.ts';
import type { CultureWords } from './cards/cultureWords.ts';
import type { DialogueWords } from './dialogue/dialogueWords.ts';
import type { Drawing, Item } from './drawing/drawing.ts';
import type { FacilitatorWords, PhaseWords } from './facilitator/facilitatorWords.ts';
import type { ProofWords } from './sheets/proofWords.ts';
import { type Misfit, Typesetter } from './text/textBlock.ts';
import type { OutlineTypeface } from './text/typeface.ts';

/** What works for a group, by the ids of the items. */
export type LevelWords = {
  /** The group's name in the study. */
  readonly term: string;
} & Readonly<Record<WhatWorksColumn | 'leader', Readonly<Record<string, string>>>>;

/** What is said on paper of the study, with the line that says where it comes from. */
export interface StudyWords {
  readonly source: string;
  readonly findings: Readonly<Record<FindingName, string>>;
  /** What the table of `levels` rests on besides. */
  readonly basis: string;
  readonly levels: Readonly<Record<SelfDirection, LevelWords>>;
}

/** The deck, its words in one language, its pictograms and the letters to set it with. */
export interface Kit {
  readonly deck: Deck;
  readonly edition: Edition;
  readonly icons: Pictograms;
  readonly typeface: OutlineTypeface;
  /** Not there in a language in which Duwtje says nothing of the study. */
  readonly study?: StudyWords | undefined;
  /** Likewise, of what the facilitator of an afternoon prints. */
  readonly facilitator?: FacilitatorWords | undefined;
  /** What the big screen says in each phase of an afternoon. */
  readonly phases?: Readonly<Record<Phase, PhaseWords>> | undefined;
  /** Likewise, of the culture cards. */
  readonly culture?: CultureWords | undefined;
  /** Likewise, of the dialogue board. */
  readonly dialogue?: DialogueWords | undefined;
  /** Likewise, of the proof sheet. */
  readonly proof?: ProofWords | undefined;
}

/** A drawing, and the texts that do not fit on it. */
export interface Composed {
  readonly drawing: Drawing;
  readonly misfits: readonly Misfit[];
}

/** Draws one side: `draw` gets a typesetter whose misfits come along with the drawing. */
export function compose(kit: Kit, size: Size, draw: (type: Typesetter) => readonly Item[]): Composed {
  const type = new Typesetter(kit.typeface);
  const items = draw(type);
  return { drawing: { size, items }, misfits: type.misfits };
}
