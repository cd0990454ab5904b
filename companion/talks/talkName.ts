// What a talk is called on the page, and how a day is written.

import type { Talk } from '../../src/domain/talk/talk.ts';
import { isolate } from '../page/isolate.ts';
import { front } from '../page/pageWords.ts';

/** A talk's nickname, else the first words of its experience, else just that it is a talk. */
function talkName(talk: Talk): string {
  const own = talk.nickname || talk.experience.split('\n')[0]?.slice(0, 60);
  return own ? isolate(own) : front.value.screens.home.unnamed;
}

/**
 * What each talk is called where talks stand together, by id. Talks of one day that would be called the same are
 * numbered in the order in which they were begun, so that a copy can be told from what it is a copy of.
 */
export function talkNames(talks: readonly Talk[]): ReadonlyMap<string, string> {
  const met = new Map<string, number>();
  const begun = talks.toSorted((a, b) => (a.created + a.id < b.created + b.id ? -1 : 1));
  return new Map(
    begun.map((talk) => {
      const name = talkName(talk);
      const key = `${talk.date} ${name}`;
      const number = (met.get(key) ?? 0) + 1;
      met.set(key, number);
      return [talk.id, number > 1 ? `${name} (${number})` : name];
    }),
  );
}

/** A day in the player's own time zone as an ISO date. */
export function isoDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Where the game is played: in a language of several countries a day is written as it is here, day before month. */
const COUNTRY = 'NL';

/** An ISO date in words; anything else as it is. */
export function showDay(iso: string): string {
  const day = new Date(`${iso}T12:00:00`);
  if (Number.isNaN(day.getTime())) return iso;
  const language = new Intl.Locale(front.value.game.language);
  const locale = new Intl.Locale(language, { region: language.region ?? COUNTRY });
  return day.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
}
