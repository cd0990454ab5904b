// Step 6: what moves you, what blocks you. The picture first, then what was said, then what to talk on about.

import deck from 'virtual:duwtje/deck';
import { profileOf } from '../../src/domain/profile.ts';
import { ownWordsOf, spokenProfile, summaryOf } from '../app/profileWords.ts';
import { hashFromRoute } from '../app/route.ts';
import type { Session } from '../app/session.ts';
import { words } from '../app/words.ts';
import { CardPairs } from '../parts/CardPairs.tsx';
import { CardRemarks } from '../parts/CardRemarks.tsx';
import { ComparePicker } from '../parts/ComparePicker.tsx';
import { GroupBalance } from '../parts/GroupBalance.tsx';
import { OwnWordsBlocks } from '../parts/OwnWordsBlocks.tsx';
import { ProfileFigure } from '../parts/ProfileFigure.tsx';
import { ReadAloud } from '../parts/ReadAloud.tsx';
import { SelfDirectionLens } from '../parts/SelfDirectionLens.tsx';
import { StudyLens } from '../parts/StudyLens.tsx';
import { TakeAway } from '../parts/TakeAway.tsx';
import { TalkOn } from '../parts/TalkOn.tsx';
import { TwoSides } from '../parts/TwoSides.tsx';
import '../styles/profile.css';

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
        </>
      ) : (
        <>
          <div class="summary">
            <p class="lead">{summaryOf({ pushes, brakes })}</p>
            <ReadAloud text={spokenProfile(talk, { pushes, brakes })} />
          </div>
          <ProfileFigure talk={talk} pushes={pushes} brakes={brakes} />
          <CardRemarks talk={talk} cards={laid} />
          <CardPairs talk={talk} links={links.map(({ from, to }) => ({ from: from.card, to: to.card }))} />
          <TwoSides talk={talk} found={doubleEdged} />
          <TalkOn talk={talk} cards={talkOn} />
          <GroupBalance groups={groups} />
          <OwnWordsBlocks blocks={blocks} />
          <div class="lenses">
            <SelfDirectionLens session={session} />
            <StudyLens talk={talk} pushes={pushes} brakes={brakes} />
            <ComparePicker talk={talk} />
          </div>
        </>
      )}
      {(laid.length > 0 || blocks.length > 0) && <TakeAway session={session} />}
    </>
  );
}
