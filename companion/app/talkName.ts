// What a talk is called on the page, and how a day is written.

import type { Talk } from '../../src/domain/talk.ts';
import { front } from './words.ts';

/** A talk's nickname, else the first words of its experience, else just that it is a talk. */
export function talkName(talk: Talk): string {
  return talk.nickname || talk.experience.split('\n')[0]?.slice(0, 60) || front.value.screens.home.unnamed;
}

/** An ISO date in words; anything else as it is. */
export function showDay(iso: string): string {
  const { language } = front.value.game;
  const day = new Date(`${iso}T12:00:00`);
  if (Number.isNaN(day.getTime())) return iso;
  // The day before the month, as everybody around the table writes it.
  const locale = language === 'en' ? 'en-GB' : language;
  return day.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
}
