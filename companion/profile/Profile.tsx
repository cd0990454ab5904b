// What moves you, what blocks you, as a story: the conclusion, the picture that proves it, what was agreed, what goes along; the rest folded.

import deck from 'virtual:duwtje/deck';
import { profileOf } from '../../src/domain/talk/profile.ts';
import { ReadAloud } from '../kit/ReadAloud.tsx';
import { TalkRoad } from '../kit/TalkRoad.tsx';
import { words } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import type { Session } from '../talks/session.ts';
import { CardPairs } from './CardPairs.tsx';
import { CardRemarks, hasStory } from './CardRemarks.tsx';
import { ComparePicker } from './compare/ComparePicker.tsx';
import { conclusionOf } from './conclusion.ts';
import { GroupBalance } from './figure/GroupBalance.tsx';
import { ProfileFigure } from './figure/ProfileFigure.tsx';
import { NextTalk, WhatCameOfIt } from './GoOn.tsx';
import { OwnWordsBlocks } from './OwnWordsBlocks.tsx';
import { Promised } from './Promised.tsx';
import { NEXT_WORDS, ownWordsOf, spokenProfile } from './profileWords.ts';
import { SelfDirectionLens } from './SelfDirectionLens.tsx';
import { StudyLens } from './StudyLens.tsx';
import { TakeAway } from './TakeAway.tsx';
import { TalkOn } from './TalkOn.tsx';
import { TwoSides } from './TwoSides.tsx';
import { BeginOther, BesideOther } from './views/OtherView.tsx';
import './profile.css';

export function Profile({ session }: { readonly session: Session }) {
  const { profile: profileWords, dialogue } = words.value;
  const talk = session.talk.value;
  const { pushes, brakes, groups, links, doubleEdged, talkOn } = profileOf(talk, deck);
  const laid = [...pushes, ...brakes];
  const blocks = ownWordsOf(talk);
  const next = blocks.filter(({ id }) => NEXT_WORDS.includes(id));
  const told = blocks.filter(({ id }) => !NEXT_WORDS.includes(id));
  const { cards, groups: bothIn } = doubleEdged;
  const hasMore = told.length + links.length + cards.length + bothIn.length > 0 || laid.some(hasStory);
  return (
    <>
      {laid.length === 0 ? (
        <>
          <p class="lead">{profileWords.empty}</p>
          <div aria-hidden="true">
            <TalkRoad talk={talk} />
          </div>
          <a
            class="button primary large"
            href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'lay' })}
          >
            {profileWords.toCards}
          </a>
        </>
      ) : (
        <>
          <div class="summary">
            <div>
              {conclusionOf({ pushes, brakes }, talk).map((sentence) => (
                <p key={sentence} class="conclusion">
                  {sentence}
                </p>
              ))}
            </div>
            <ReadAloud text={spokenProfile(talk, { pushes, brakes })} />
          </div>
          <ProfileFigure talk={talk} pushes={pushes} brakes={brakes} />
          <BesideOther session={session} />
        </>
      )}
      {(laid.length > 0 || blocks.length > 0) && (
        <>
          <Promised talk={talk} blocks={next} />
          <TakeAway session={session} />
          <div class="lenses">
            {hasMore && (
              <details class="more">
                <summary>{profileWords.whole}</summary>
                <CardRemarks talk={talk} cards={laid} />
                <CardPairs
                  talk={talk}
                  links={links.map(({ from, to }) => ({ from: from.card, to: to.card }))}
                />
                <TwoSides talk={talk} found={doubleEdged} />
                <OwnWordsBlocks blocks={told} />
              </details>
            )}
            <TalkOn talk={talk} cards={talkOn} />
            {laid.length > 0 && (
              <details class="more">
                <summary>{profileWords.groups.title}</summary>
                <GroupBalance groups={groups} />
              </details>
            )}
            <WhatCameOfIt talk={talk} />
            {laid.length > 0 && (
              <>
                <SelfDirectionLens session={session} />
                <StudyLens talk={talk} pushes={pushes} brakes={brakes} />
                <BeginOther session={session} />
                <ComparePicker talk={talk} />
              </>
            )}
          </div>
          <NextTalk talk={talk} />
        </>
      )}
      <a class="button" href={hashFromRoute({ screen: 'dialogue', talk: talk.id })}>
        {dialogue.screen.open}
      </a>
    </>
  );
}
