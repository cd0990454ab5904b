// A talk's profile as a picture of its own: the cards and how heavily they weigh.

import deck from 'virtual:duwtje/deck';
import pictograms from 'virtual:duwtje/pictograms';
import { type LaidCard, profileOf } from '../../../src/domain/talk/profile.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import type { Picture } from '../../../src/figure/drawing/vocabulary.ts';
import type { PictureCard } from '../../../src/figure/profile/profileLane.ts';
import { drawProfile } from '../../../src/figure/profile/profilePicture.ts';
import { words } from '../../page/pageWords.ts';
import { showCard } from '../../talks/shownCard.ts';
import { showDay } from '../../talks/talkName.ts';
import { conclusionOf } from '../conclusion.ts';

/** Draws a profile in the language of the page, without remarks and without the nickname. */
export function pictureOfProfile(talk: Talk): Picture {
  const { screens, profile: profileWords } = words.value;
  const { pushes, brakes } = profileOf(talk, deck);
  const cardsOf = (cards: readonly LaidCard[]): readonly PictureCard[] =>
    cards.map(({ card: id, weight }) => {
      const { title, group, icon } = showCard(id, talk);
      return { title, group, pictogram: pictograms[icon] ?? '', weight: Math.abs(weight) };
    });
  return drawProfile({
    title: screens.steps.titles.profile,
    day: `Duwtje · ${showDay(talk.date)}`,
    summary: conclusionOf({ pushes, brakes }, talk).join(' '),
    cards: { push: cardsOf(pushes), brake: cardsOf(brakes) },
    heads: profileWords.lanes,
    empty: { push: profileWords.lanes.noPush, brake: profileWords.lanes.noBrake },
    key: profileWords.lanes.key,
    deck,
  });
}
