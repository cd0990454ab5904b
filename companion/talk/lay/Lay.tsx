// Step 2: lay the cards. A card is in the hand, so that one tap on a zone lays it and the next one comes; or a zone is, and
// each card that is tapped goes there, as one copies a board that lies on the table.

import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ZONES, type ZoneId } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { findCard, laidCards, type Place, type Talk } from '../../../src/domain/talk/talk.ts';
import {
  layCard,
  nextOwnCard,
  putRestAside,
  shiftCard,
  takeBack,
  writeOn,
} from '../../../src/domain/talk/talkEdits.ts';
import { atItsEnd } from '../../kit/atItsEnd.ts';
import { Icon } from '../../kit/Icon.tsx';
import { announce } from '../../page/announce.ts';
import { words } from '../../page/pageWords.ts';
import { hashFromRoute } from '../../page/route.ts';
import type { Session } from '../../talks/session.ts';
import { FACTOR_IDS, isOwnCard, showCard } from '../../talks/shownCard.ts';
import { Board } from './Board.tsx';
import { Hand } from './Hand.tsx';
import { Stack } from './Stack.tsx';
import { slideIn } from './slide.ts';
import './lay.css';

const isOpen = (talk: Talk, card: string) => (findCard(talk, card)?.place ?? null) === null;

/** The first card after this one, round the deck, of which nothing has been said. */
function nextOpen(talk: Talk, after?: string): string | undefined {
  const start = after === undefined ? 0 : FACTOR_IDS.indexOf(after) + 1;
  return [...FACTOR_IDS.slice(start), ...FACTOR_IDS.slice(0, start)].find((card) => isOpen(talk, card));
}

/** What was chosen last: whoever copies one board copies the next one too. */
const byZone = signal(false);

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

export function Lay({ session }: { readonly session: Session }) {
  const { screens, edition } = words.value;
  const { lay } = screens;
  const talk = session.talk.value;
  const [picked, setPicked] = useState<string | undefined>(() => nextOpen(talk));
  const [zone, setZone] = useState<ZoneId>(ZONES[0]!.id);
  const zoneInHand = byZone.value ? zone : undefined;
  const inHand = picked === undefined ? undefined : showCard(picked, talk);
  const root = useRef<HTMLDivElement>(null);

  const say = (card: string, place: Place, next: string | undefined) => {
    const where = place === 'not-laid' ? lay.aside : edition.zones[place];
    const laid = fillIn(lay.lies, { card: showCard(card, session.talk.value).name, place: where });
    const then = next ? fillIn(lay.next, { card: showCard(next, session.talk.value).name }) : '';
    announce(`${laid} ${next === undefined ? lay.allDone : then}`);
  };

  const put = (card: string, place: Place) => {
    slideIn(root.current, card);
    session.changeBoard((now) => layCard(now, card, place));
    if (zoneInHand) {
      // An own card stays in the hand until it has its name.
      setPicked(isOwnCard(card) ? card : undefined);
      say(card, place, nextOpen(session.talk.value) && '');
      return;
    }
    const next = nextOpen(session.talk.value, isOwnCard(card) ? undefined : card);
    setPicked(next);
    say(card, place, next);
  };

  const takeZone = (id: ZoneId) => {
    setZone(id);
    setPicked(undefined);
    announce(fillIn(lay.zoneChosen, { zone: edition.zones[id] }));
  };

  /** A tap on a zone: the card in hand goes there, or the zone comes in the hand. */
  const onZone = (id: ZoneId) => {
    if (zoneInHand) takeZone(id);
    else if (picked !== undefined) put(picked, id);
  };

  /** A tap on a card: it comes in the hand, or goes to the zone in the hand; one that lies there already goes back. */
  const onCard = (card: string) => {
    if (!zoneInHand) setPicked((now) => (card === now ? nextOpen(session.talk.value) : card));
    else if (findCard(session.talk.value, card)?.place === zoneInHand) {
      session.changeBoard((now) => takeBack(now, card));
      announce(fillIn(lay.tookBack, { card: showCard(card, session.talk.value).name }));
    } else put(card, zoneInHand);
  };

  const changeWay = (toZones: boolean) => {
    byZone.value = toZones;
    setPicked(toZones ? undefined : nextOpen(session.talk.value));
  };

  // A bare number counts only with the focus inside: dictation or a stray key elsewhere lays no card (WCAG 2.1.4).
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
    const zoneOfKey = ZONES[Number(event.key) - 1];
    if (zoneOfKey) onZone(zoneOfKey.id);
    else if (picked !== undefined && event.key === '0') put(picked, 'not-laid');
  };

  const turn = (way: 'undo' | 'redo') => {
    const can = way === 'undo' ? session.canUndo.value : session.canRedo.value;
    if (!can) return;
    session[way]();
    setPicked(zoneInHand ? undefined : nextOpen(session.talk.value));
    announce(way === 'undo' ? lay.undone : lay.redone);
  };

  // Ctrl+Z counts wherever the focus is: it is lost when the button that had it is disabled or gone.
  const latestTurn = useRef(turn);
  latestTurn.current = turn;
  useEffect(() => {
    const onShortcut = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      latestTurn.current(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    addEventListener('keydown', onShortcut);
    return () => removeEventListener('keydown', onShortcut);
  }, []);

  const drop = (card: string, zone: ZoneId) => put(card, zone);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are a shortcut for the buttons inside
    <div class="lay" onKeyDown={onKey} ref={root}>
      <div class="toolbar">
        <a
          class="button captioned"
          href={hashFromRoute({ screen: 'photo', talk: talk.id })}
          aria-label={words.value.photo.open}
        >
          <Icon name="camera" />
          {words.value.photo.openShort}
        </a>
        <button
          type="button"
          class="button"
          aria-label={screens.common.undo}
          {...atItsEnd(!session.canUndo.value, () => turn('undo'))}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          class="button"
          aria-label={lay.redo}
          {...atItsEnd(!session.canRedo.value, () => turn('redo'))}
        >
          <Icon name="redo" />
        </button>
      </div>
      <fieldset class="ways-to-lay" aria-label={lay.ways}>
        {[false, true].map((toZones) => (
          <button
            key={String(toZones)}
            type="button"
            class="button"
            aria-pressed={byZone.value === toZones}
            onClick={() => changeWay(toZones)}
          >
            {toZones ? lay.byZone : lay.byCard}
          </button>
        ))}
      </fieldset>
      {laidCards(talk).length === 0 && <p class="hint">{zoneInHand ? lay.zoneHint : lay.cardHint}</p>}
      <Board
        talk={talk}
        inHand={inHand}
        zoneInHand={zoneInHand}
        onZone={onZone}
        onPick={onCard}
        onDrop={drop}
      />
      <Hand
        card={inHand}
        zone={zoneInHand}
        onZone={onZone}
        entry={picked === undefined ? undefined : findCard(talk, picked)}
        onAside={() => picked !== undefined && put(picked, 'not-laid')}
        onBack={() => {
          if (picked === undefined) return;
          session.changeBoard((now) => takeBack(now, picked));
        }}
        onShift={(direction) => {
          if (picked !== undefined) session.changeBoard((now) => shiftCard(now, picked, direction));
        }}
        onName={(name) => {
          if (picked !== undefined) session.type((now) => writeOn(now, picked, { name }));
        }}
        onDrop={(zone) => picked !== undefined && drop(picked, zone)}
      />
      <Stack
        talk={talk}
        picked={picked}
        zone={zoneInHand}
        onPick={zoneInHand ? onCard : setPicked}
        onOwn={() => {
          const own = nextOwnCard(session.talk.value);
          if (zoneInHand) put(own, zoneInHand);
          else setPicked(own);
        }}
        onRestAside={() => {
          session.changeBoard((now) => putRestAside(now, FACTOR_IDS));
          setPicked(undefined);
          announce(lay.allDone);
        }}
      />
    </div>
  );
}
