// The sheet that an employee takes home: one A4, with on it what they choose to show.

import deck from 'virtual:duwtje/deck';
import { useState } from 'preact/hooks';
import { profileOf } from '../../../src/domain/talk/profile.ts';
import { laidCards, type Talk } from '../../../src/domain/talk/talk.ts';
import { Choices } from '../../kit/Choices.tsx';
import { words } from '../../page/pageWords.ts';
import { hashFromRoute } from '../../page/route.ts';
import { keepsakes } from '../../talks/keepsakes.ts';
import type { Keepsake, Subject } from '../../talks/record.ts';
import type { Session } from '../../talks/session.ts';
import { showCard } from '../../talks/shownCard.ts';
import { showDay } from '../../talks/talkName.ts';
import { CardPairs } from '../CardPairs.tsx';
import { CardRemarks, hasStory } from '../CardRemarks.tsx';
import { conclusionOf } from '../conclusion.ts';
import { GroupBalance } from '../figure/GroupBalance.tsx';
import { ProfileFigure } from '../figure/ProfileFigure.tsx';
import { OwnWordsBlocks } from '../OwnWordsBlocks.tsx';
import { PastPromises } from '../PastPromises.tsx';
import { NEXT_WORDS, OWN_WORDS, ownWordsOf, pastPromises } from '../profileWords.ts';
import { nameSubject, SheetPictures } from './SheetPictures.tsx';
import './print.css';
import './sheetOnPaper.css';

const PARTS = ['nickname', 'groups', 'remarks', 'links', ...OWN_WORDS, 'promises', 'pictures'] as const;
type Part = (typeof PARTS)[number];

// From here on a lane is drawn tighter, so that words still find room under it.
const CROWDED = 9;

/** The parts that this talk has something for. */
function filledParts(talk: Talk): readonly Part[] {
  const own = ownWordsOf(talk).map(({ id }) => id);
  const laid = laidCards(talk);
  return PARTS.filter((part) => {
    if (part === 'nickname') return talk.nickname.trim() !== '';
    if (part === 'groups') return laid.length > 0;
    if (part === 'remarks') return laid.some(hasStory);
    if (part === 'pictures') return keepsakes.value.length > 0;
    if (part === 'links') return talk.links.length > 0;
    if (part === 'promises') return pastPromises(talk).length > 0;
    return own.includes(part);
  });
}

/** The talk without the cards that are to stay off the sheet. */
function withoutCards(talk: Talk, hidden: readonly string[]): Talk {
  const shown = (card: string) => !hidden.includes(card);
  return {
    ...talk,
    cards: talk.cards.filter(({ card }) => shown(card)),
    links: talk.links.filter(({ from, to }) => shown(from) && shown(to)),
  };
}

/** Pictures of cards that lie on the board and stay on the sheet, and of parts that were not left out. */
function picturesFor(talk: Talk, left: readonly Part[]): readonly Keepsake[] {
  const shown = new Set(laidCards(talk).map(({ card }) => `card:${card}`));
  const field = (of: Subject) => of.slice('field:'.length) as Part;
  return keepsakes.value.filter(({ of }) =>
    of.startsWith('card:') ? shown.has(of) : of === 'board' || !left.includes(field(of)),
  );
}

interface SheetProps {
  readonly talk: Talk;
  readonly pictures: readonly Keepsake[];
  readonly shows: (part: Part) => boolean;
}

function Sheet({ talk, pictures, shows }: SheetProps) {
  const { screens, profile, talk: talkWords } = words.value;
  const { pushes, brakes, groups, links } = profileOf(talk, deck);
  const laid = [...pushes, ...brakes];
  const crowded = Math.max(pushes.length, brakes.length) > CROWDED;
  const blocks = ownWordsOf(talk).filter(({ id }) => shows(id));
  const past = shows('promises') ? pastPromises(talk) : [];
  const nickname = shows('nickname') ? talk.nickname.trim() : '';
  return (
    <article class={crowded ? 'sheet crowded' : 'sheet'}>
      <header>
        <h2>{screens.steps.titles.profile}</h2>
        <p>
          {nickname && (
            <strong>
              <bdi>{nickname}</bdi> ·{' '}
            </strong>
          )}
          {showDay(talk.date)}
          {talk.setting && ` · ${talkWords.settings[talk.setting]}`}
        </p>
      </header>
      <p class="lead">{conclusionOf({ pushes, brakes }, talk).join(' ')}</p>
      {laid.length > 0 && <ProfileFigure talk={talk} pushes={pushes} brakes={brakes} />}
      <div class="sheet-words">
        <div class="sheet-column">
          {/* What comes next stands first, so that a second page never hides it. */}
          <OwnWordsBlocks blocks={blocks.filter(({ id }) => NEXT_WORDS.includes(id))} />
          {past.length > 0 && (
            <section class="sheet-promises">
              <h2>{profile.print.names.promises}</h2>
              <PastPromises promises={past} />
            </section>
          )}
        </div>
        <div class="sheet-column">
          <OwnWordsBlocks blocks={blocks.filter(({ id }) => !NEXT_WORDS.includes(id))} />
          {shows('remarks') && <CardRemarks talk={talk} cards={laid} />}
          {shows('links') && (
            <CardPairs talk={talk} links={links.map(({ from, to }) => ({ from: from.card, to: to.card }))} />
          )}
          {shows('groups') && laid.length > 0 && <GroupBalance groups={groups} headed />}
        </div>
      </div>
      {shows('pictures') && <SheetPictures talk={talk} pictures={pictures} />}
      <footer>
        Duwtje · {showDay(talk.date)} · {profile.print.yours}
      </footer>
    </article>
  );
}

export function Print({ session }: { readonly session: Session }) {
  const { print } = words.value.profile;
  const talk = session.talk.value;
  const filled = filledParts(talk);
  // Asked anew for each sheet, since each may be for other eyes; so it is not kept with the talk.
  const [left, setLeft] = useState<readonly Part[]>(['groups', 'pictures']);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  // The whole board shows every card, also one that is to stay off the sheet.
  const [unshown, setUnshown] = useState<readonly Subject[]>(['board']);
  const shownTalk = withoutCards(talk, hidden);
  const pictures = picturesFor(shownTalk, left);
  const subjects = pictures.map(({ of }) => of);
  const labels = Object.fromEntries(subjects.map((of) => [of, nameSubject(of, talk)])) as Record<
    Subject,
    string
  >;
  const cards = laidCards(talk).map(({ card }) => card);
  const names = Object.fromEntries(cards.map((card) => [card, showCard(card, talk).name]));
  const flip = <Id extends string>(list: readonly Id[], id: Id) =>
    list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
  return (
    <>
      <div class="print-choices">
        <h1>{print.title}</h1>
        <p class="lead">{print.hint}</p>
        <Choices
          legend={print.parts}
          options={filled}
          labels={print.names}
          chosen={filled.filter((part) => !left.includes(part))}
          onToggle={(part) => setLeft((now) => flip(now, part))}
        />
        {cards.length > 0 && (
          <details class="more">
            <summary>{print.cards}</summary>
            <Choices
              legend={print.cards}
              options={cards}
              labels={names}
              chosen={cards.filter((card) => !hidden.includes(card))}
              onToggle={(card) => setHidden((now) => flip(now, card))}
            />
          </details>
        )}
        {!left.includes('pictures') && subjects.length > 0 && (
          <details class="more">
            <summary>{print.pictures}</summary>
            <Choices
              legend={print.pictures}
              options={subjects}
              labels={labels}
              chosen={subjects.filter((of) => !unshown.includes(of))}
              onToggle={(of) => setUnshown((now) => flip(now, of))}
            />
          </details>
        )}
        <div class="onward">
          <a class="button" href={hashFromRoute({ screen: 'talk', talk: talk.id, step: 'profile' })}>
            {print.back}
          </a>
          <button type="button" class="button primary" onClick={() => window.print()}>
            {print.print}
          </button>
        </div>
      </div>
      <Sheet
        talk={shownTalk}
        pictures={pictures.filter(({ of }) => !unshown.includes(of))}
        shows={(part) => !left.includes(part)}
      />
    </>
  );
}
