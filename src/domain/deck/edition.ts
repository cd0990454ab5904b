// The words of the game in one language: all that is printed, by the id of what it belongs to.

import type { FieldId } from '../board/board.ts';
import type { ZoneId } from '../board/zones.ts';
import type { SheetWords } from './sheetWords.ts';

/** A factor card's words. A soft hyphen (U+00AD) in a title marks where it may be broken. */
export interface FactorWords {
  readonly title: string;
  readonly sentence: string;
  /** What the interviewer can ask when the factor pushed. */
  readonly push: string;
  /** What the interviewer can ask when the factor held back. */
  readonly brake: string;
}

/** The words of a card that is not laid; the front tells or asks, the back helps on. */
export interface GuideWords {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly backTitle: string;
  readonly backLines: readonly string[];
}

export interface TitledText {
  readonly title: string;
  readonly text: string;
}

export interface TitledPoints {
  readonly title: string;
  readonly points: readonly string[];
}

export interface RulesWords {
  readonly cover: string;
  readonly coverFacts: readonly string[];
  readonly about: TitledText;
  readonly why: TitledText;
  readonly roles: { readonly title: string; readonly items: Readonly<Record<string, string>> };
  readonly play: {
    readonly title: string;
    readonly intro: string;
    readonly steps: Readonly<Record<string, string>>;
    readonly tip: string;
  };
  readonly privacy: TitledPoints;
  readonly photo: TitledPoints;
  readonly companion: TitledText;
  // Editions of before 1.1.0 have none of these.
  /** That the number of players and the time are our own advice. */
  readonly advice?: string;
  readonly when?: TitledPoints;
  readonly forTwo?: TitledPoints;
}

/** The words on the sheets for the office printer. `{n}` and the like are filled in when drawing. */
export interface HomeWords {
  readonly cardsTitle: string;
  readonly boardTitle: string;
  readonly rulesTitle: string;
  readonly longEdge: string;
  readonly shortEdge: string;
  readonly front: string;
  readonly back: string;
  readonly sheet: string;
  readonly trueSize: string;
  readonly tile: string;
  readonly tileHelp: string;
  readonly calibration: {
    readonly title: string;
    readonly steps: readonly string[];
    readonly command: string;
    readonly front: string;
    readonly back: string;
    readonly right: string;
    readonly down: string;
  };
}

export interface Edition {
  /** BCP 47 language tag. */
  readonly language: string;
  /** The language's own name. */
  readonly name: string;
  readonly deck: { readonly title: string; readonly tagline: string; readonly subtitle: string };
  readonly zones: Readonly<Record<ZoneId, string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly cardBack: { readonly push: string; readonly brake: string };
  readonly factors: Readonly<Record<string, FactorWords>>;
  /** `number` holds `{n}`: it tells the own cards apart. */
  readonly ownCard: FactorWords & { readonly number: string };
  /** What the forward cards are called; a deck without them needs no name. */
  readonly forwardTitle?: string;
  readonly forward: Readonly<Record<string, GuideWords>>;
  readonly roles: Readonly<Record<string, GuideWords>>;
  readonly steps: Readonly<Record<string, GuideWords>>;
  readonly guides: Readonly<Record<string, GuideWords>>;
  readonly board: { readonly fields: Readonly<Record<FieldId, string>>; readonly alt: string };
  readonly rules: RulesWords;
  readonly home: HomeWords;
  /** Editions of before 1.1.0 have no sheets besides cards, board and rules. */
  readonly sheets?: SheetWords;
}

/** Puts values into the `{name}` places of a sentence. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A title without its soft hyphens, for where it is not broken or the screen breaks it. */
export function plainTitle(title: string): string {
  return title.replaceAll('\u00ad', '');
}
