// Step 6: what moves you, what blocks you. The picture first, then what was said, then what to talk on about.

import deck from 'virtual:duwtje/deck';
import { profileOf } from '../../src/domain/talk/profile.ts';
import { ReadAloud } from '../kit/ReadAloud.tsx';
import { words } from '../page/pageWords.ts';
import { hashFromRoute } from '../page/route.ts';
import type { Session } from '../talks/session.ts';
import { CardPairs } from './CardPairs.tsx';
import { CardRemarks } from './CardRemarks.tsx';
import { ComparePicker } from './compare/ComparePicker.tsx';
import { GroupBalance } from './figure/GroupBalance.tsx';
import { ProfileFigure } from './figure/ProfileFigure.tsx';
import { GoOn } from './GoOn.tsx';
import { OwnWordsBlocks } from './OwnWordsBlocks.tsx';
import { ownWordsOf, spokenProfile, summaryOf } from './profileWords.ts';
import { SelfDirectionLens } from './SelfDirectionLens.tsx';
import { StudyLens } from './StudyLens.tsx';
import { TakeAway } from './TakeAway.tsx';
import { TalkOn } from './TalkOn.tsx';
import { TwoSides } from './TwoSides.tsx';
import { BeginOther, BesideOther } from './views/OtherView.tsx';
import './profile.css';

export function Profile({ session }: { readonly session: Session }) {
  const { profile: profileWords } = words.value;
  const talk = session.talk.value;
  const { pushes, brakes, groups, links, doubleEdged, talkOn } = profileOf(talk, deck);
  const laid = [...pushes, ...brakes];
  const blocks = ownWordsOf(talk);
  return (
    <>
      {laid.length === 0 ? (
        <>
          <p class="lead">{profileWords.empty}</p>
          <a
            class="button primary large"
            href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'lay' })}
          >
            {profileWords.toCards}
          </a>
          <OwnWordsBlocks blocks={blocks} />
          {blocks.length > 0 && <GoOn talk={talk} />}
        </>
      ) : (
        <>
          <div class="summary">
            <p class="lead">{summaryOf({ pushes, brakes })}</p>
            <ReadAloud text={spokenProfile(talk, { pushes, brakes })} />
          </div>
          <ProfileFigure talk={talk} pushes={pushes} brakes={brakes} />
          <BesideOther session={session} />
          <CardRemarks talk={talk} cards={laid} />
          <CardPairs talk={talk} links={links.map(({ from, to }) => ({ from: from.card, to: to.card }))} />
          <TwoSides talk={talk} found={doubleEdged} />
          <TalkOn talk={talk} cards={talkOn} />
          <GroupBalance groups={groups} />
          <OwnWordsBlocks blocks={blocks} />
          <GoOn talk={talk} />
          <div class="lenses">
            <SelfDirectionLens session={session} />
            <StudyLens talk={talk} pushes={pushes} brakes={brakes} />
            <BeginOther session={session} />
            <ComparePicker talk={talk} />
          </div>
        </>
      )}
      {(laid.length > 0 || blocks.length > 0) && <TakeAway session={session} />}
    </>
  );
}
