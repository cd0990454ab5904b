// The words of the page in the parts in which they are fetched: the first screen's, the frame's, all others, the group's, and
// those of an afternoon.

import type afternoon from '../../cards/words/nl/afternoon.json';
import type dialogue from '../../cards/words/nl/dialogue.json';
import type facilitator from '../../cards/words/nl/facilitator.json';
import type figure from '../../cards/words/nl/figure.json';
import type files from '../../cards/words/nl/files.json';
import type front from '../../cards/words/nl/front.json';
import type group from '../../cards/words/nl/group.json';
import type keeping from '../../cards/words/nl/keeping.json';
import type photo from '../../cards/words/nl/photo.json';
import type profile from '../../cards/words/nl/profile.json';
import type promise from '../../cards/words/nl/promise.json';
import type reader from '../../cards/words/nl/reader.json';
import type screens from '../../cards/words/nl/screens.json';
import type study from '../../cards/words/nl/study.json';
import type talk from '../../cards/words/nl/talk.json';
import type views from '../../cards/words/nl/views.json';
import type whatWorks from '../../cards/words/nl/whatWorks.json';
import type { Edition } from '../../src/domain/deck/edition.ts';
import type { ToldWords } from '../../src/domain/group/toldText.ts';
import type { PlayerWords } from './gameWords.ts';
import type { Step } from './route.ts';

type FrontFile = typeof front;

/** What the frame says of a talk that is open, while all is well. */
export type KeepingNote = 'busy' | 'kept' | 'onlyNow';
/** What the first screen says where there are no talks yet. */
export type HomeWord =
  | 'lead'
  | 'photo'
  | 'photoHint'
  | 'begin'
  | 'beginHint'
  | 'unnamed'
  | 'broken'
  | 'staysHere'
  | 'views'
  | 'group'
  | 'privacy'
  | 'keeping';

/** What the first screen and the frame say at once. */
export interface FrontWords {
  readonly game: Pick<Edition, 'language' | 'zones'> & { readonly tagline: string };
  readonly screens: Pick<FrontFile, 'common' | 'nowhere' | 'trouble'> & {
    readonly keeping: Pick<FrontFile['keeping'], KeepingNote>;
    readonly home: Pick<FrontFile['home'], HomeWord>;
  };
}

/** What the frame says once the page stands, and the list of talks. */
export interface FrameWords extends Pick<FrontFile, 'newerData' | 'update'> {
  /** What is wrong, and what can be done. */
  readonly alerts: Omit<FrontFile['keeping'], KeepingNote>;
  /** The list of talks. */
  readonly talks: Omit<FrontFile['home'], HomeWord>;
}

type StudyWords = typeof study;
type StudyZones = StudyWords['zones'];

type ScreenFile = typeof screens;

/** What the screens of a talk say; most of its steps are called as their cards. */
export interface TalkScreenWords extends Omit<ScreenFile, 'steps'> {
  readonly steps: Omit<ScreenFile['steps'], 'names'> & { readonly names: Readonly<Record<Step, string>> };
}

/** A story to practise with, and how. */
export type PracticeWords = typeof facilitator.practice & {
  readonly story: typeof facilitator.cases.stories.sweeper;
};

/** What the dialogue board says on a screen; its back and its pins are on paper. */
export type DialogueScreenWords = Pick<
  typeof dialogue,
  'title' | 'axes' | 'pins' | 'ask' | 'model' | 'screen'
>;

/** What all screens say that are fetched later, and the first one's too. */
export interface PageWords {
  readonly dialogue: DialogueScreenWords;
  readonly edition: PlayerWords;
  readonly files: typeof files & { readonly zones: StudyZones };
  readonly keepingPage: typeof keeping;
  readonly photo: typeof photo;
  readonly practice: PracticeWords;
  readonly profile: typeof profile;
  readonly promise: typeof promise;
  readonly reader: typeof reader;
  readonly screens: FrontWords['screens'] & TalkScreenWords;
  readonly study: Omit<StudyWords, 'zones'>;
  readonly talk: typeof talk;
  readonly views: typeof views;
  readonly whatWorks: typeof whatWorks;
}

/** What handing in and the group's screens say. */
export interface GroupWords extends Omit<typeof group, 'codebook'> {
  readonly codebook: typeof group.codebook & { readonly places: StudyZones };
  readonly figure: typeof figure;
  readonly study: Omit<StudyWords, 'zones'>;
  readonly told: ToldWords;
}

export type AfternoonWords = typeof afternoon;

export interface WordParts {
  readonly afternoon: AfternoonWords;
  readonly front: FrontWords;
  readonly frame: FrameWords;
  readonly all: PageWords;
  readonly group: GroupWords;
}

/** A language of the page: what it is called, and where each part of its words is fetched. */
export type PageLanguage = {
  /** BCP 47. */
  readonly tag: string;
  /** Its own name. */
  readonly name: string;
} & { readonly [Name in keyof WordParts]: () => Promise<{ readonly default: WordParts[Name] }> };
