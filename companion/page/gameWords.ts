// The words of the game as the page knows them: what the build brings in from cards/.

import type { Edition } from '../../src/domain/deck/edition.ts';
import type { CardStep } from './cardSteps.ts';

/** The part of an edition that is shown on the page. */
export interface PlayerWords
  extends Pick<Edition, 'language' | 'name' | 'deck' | 'zones' | 'groups' | 'factors' | 'ownCard'> {
  /** The step cards by id. */
  readonly steps: Readonly<Record<string, CardStep>>;
  readonly fields: Edition['board']['fields'];
  readonly privacy: Edition['rules']['privacy'];
  /** How to take a photo that can be read. */
  readonly photo: Edition['rules']['photo'];
  /** What the board looks like, for whoever cannot see it. */
  readonly boardAlt: string;
}
