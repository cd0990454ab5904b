// Lays talks that are here beside what a file holds of them, so that nobody has to guess which is which.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { laidCards, type Talk } from '../../src/domain/talk/talk.ts';
import { front, words } from '../page/pageWords.ts';
import { talks } from '../talks/library.ts';
import { talkNames } from '../talks/talkName.ts';
import { count } from './amounts.ts';
import type { Differing } from './backupReading.ts';

/** Nobody compares more than these; of the others only the number is told. */
const MOST_SHOWN = 10;

export function Differences({ differing }: { readonly differing: readonly Differing[] }) {
  const { restore } = words.value.keepingPage;
  if (differing.length === 0) return null;
  const names = talkNames(talks.value);
  const describe = (sentence: string, talk: Talk) =>
    fillIn(sentence, { cards: count(restore.cards, laidCards(talk).length), when: showMoment(talk.changed) });
  return (
    <section class="differences">
      <h4>{restore.differ}</h4>
      <ul class="dots">
        {differing.slice(0, MOST_SHOWN).map(({ here, there }) => (
          <li key={there.id}>
            <strong dir="auto">{names.get(here.id)}</strong>
            <p>{describe(restore.isHere, here)}</p>
            <p>{describe(restore.isInFile, there)}</p>
          </li>
        ))}
        {differing.length > MOST_SHOWN && (
          <li>{fillIn(restore.moreFaults, { n: differing.length - MOST_SHOWN })}</li>
        )}
      </ul>
    </section>
  );
}

/** An ISO instant as day and time, as they are here; anything else as it is. */
function showMoment(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return moment.toLocaleString(front.value.game.language, { dateStyle: 'long', timeStyle: 'short' });
}
