// An afternoon under way: which phase it is in and how much of it is left, by the clock and never by ticks.
//
// A clock that runs is kept as the moment at which it ends; one that stands, as what is left. So a reload or a laptop that
// slept changes nothing, and nobody has to count.

import { isRecord } from '../isRecord.ts';
import { ADVISED_MINUTES, MOST_MINUTES, PHASES, type Phase, QUESTIONS_KEPT } from './script.ts';

export type Clock =
  | { readonly kind: 'stands'; readonly left: number }
  /** Both in ms; `end` as `Date.now` counts. */
  | { readonly kind: 'runs'; readonly end: number };

/** What a table says that worked, and whether the hall keeps it. */
export interface Question {
  readonly text: string;
  readonly kept: boolean;
}

export interface Afternoon {
  /** Whether the screen is open: it opens again after a reload. */
  readonly open: boolean;
  /** The number of the phase, from 0. */
  readonly at: number;
  readonly clock: Clock;
  readonly minutes: Readonly<Record<Phase, number>>;
  /** How many tables there are; 0 where nobody said so. */
  readonly tables: number;
  readonly questions: readonly Question[];
  /** Whether a sound is heard when the time is up. */
  readonly sound: boolean;
}

const MINUTE = 60_000;
const MOST_TABLES = 200;
const MOST_QUESTIONS = 100;
export const LONGEST_QUESTION = 200;
/** Beyond a day, a clock has been forgotten. */
const LONGEST_MS = 24 * 60 * MINUTE;

const standing = (minutes: Afternoon['minutes'], at: number): Clock => ({
  kind: 'stands',
  left: minutes[PHASES[at]!] * MINUTE,
});

export const NEW_AFTERNOON: Afternoon = {
  open: false,
  at: 0,
  clock: standing(ADVISED_MINUTES, 0),
  minutes: ADVISED_MINUTES,
  tables: 0,
  questions: [],
  sound: false,
};

export const phaseOf = ({ at }: Afternoon): Phase => PHASES[at]!;

/** What is left of the phase in ms; below 0 when it has run over. */
export function leftAt({ clock }: Afternoon, now: number): number {
  return clock.kind === 'stands' ? clock.left : clock.end - now;
}

/** Starts a clock that stands, or stops one that runs. */
export function startOrPause(afternoon: Afternoon, now: number): Afternoon {
  const left = leftAt(afternoon, now);
  const runs = afternoon.clock.kind === 'runs';
  return { ...afternoon, clock: runs ? { kind: 'stands', left } : { kind: 'runs', end: now + left } };
}

/** So many minutes more; one that has run over counts from now. */
export function addMinutes(afternoon: Afternoon, minutes: number, now: number): Afternoon {
  const left = Math.max(0, leftAt(afternoon, now)) + minutes * MINUTE;
  const runs = afternoon.clock.kind === 'runs';
  return { ...afternoon, clock: runs ? { kind: 'runs', end: now + left } : { kind: 'stands', left } };
}

/** The phase after or before; it begins with all of its time, and runs when the clock ran. It stays at either end. */
export function goOn(afternoon: Afternoon, by: 1 | -1, now: number): Afternoon {
  const at = Math.min(Math.max(afternoon.at + by, 0), PHASES.length - 1);
  if (at === afternoon.at) return afternoon;
  const moved = { ...afternoon, at, clock: standing(afternoon.minutes, at) };
  return afternoon.clock.kind === 'runs' ? startOrPause(moved, now) : moved;
}

/** How long a phase takes; the one that is under way begins anew with it, where its clock stands. */
export function setMinutes(afternoon: Afternoon, phase: Phase, minutes: number): Afternoon {
  const whole = Math.min(Math.max(Math.round(minutes), 1), MOST_MINUTES);
  if (!Number.isFinite(whole)) return afternoon;
  const all = { ...afternoon.minutes, [phase]: whole };
  const isNow = phaseOf(afternoon) === phase && afternoon.clock.kind === 'stands';
  return { ...afternoon, minutes: all, ...(isNow && { clock: standing(all, afternoon.at) }) };
}

export function setTables(afternoon: Afternoon, tables: number): Afternoon {
  const whole = Math.min(Math.max(Math.round(tables), 0), MOST_TABLES);
  return Number.isFinite(whole) ? { ...afternoon, tables: whole } : afternoon;
}

export function addQuestion(afternoon: Afternoon, typed: string): Afternoon {
  const text = typed.trim().slice(0, LONGEST_QUESTION);
  const { questions } = afternoon;
  if (text === '' || questions.length >= MOST_QUESTIONS || questions.some((each) => each.text === text))
    return afternoon;
  return { ...afternoon, questions: [...questions, { text, kept: false }] };
}

/** Keeps a question or lets it go; the hall keeps no more than five. */
export function keepQuestion(afternoon: Afternoon, index: number): Afternoon {
  const { questions } = afternoon;
  const full = questions.filter(({ kept }) => kept).length >= QUESTIONS_KEPT;
  const change = (each: Question, at: number): Question =>
    at === index && (each.kept || !full) ? { ...each, kept: !each.kept } : each;
  return { ...afternoon, questions: questions.map(change) };
}

/** As in `4:05`; what has run over as `+0:30`. */
export function timeText(ms: number): string {
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return ms < 0 && seconds > 0 ? `+${text}` : text;
}

const VERSION = 1;

export const keptAfternoon = (afternoon: Afternoon): object => ({ version: VERSION, ...afternoon });

/** The afternoon that was kept; a new one where nothing was, or where it cannot be read. */
export function readAfternoon(found: unknown): Afternoon {
  if (!isRecord(found) || found.version !== VERSION) return NEW_AFTERNOON;
  const { open, at, clock, minutes, tables, questions, sound } = found;
  const phase = Number.isSafeInteger(at) && PHASES[at as number] ? (at as number) : 0;
  const given = isRecord(minutes) ? minutes : {};
  let read: Afternoon = { ...NEW_AFTERNOON, open: open === true, at: phase, sound: sound === true };
  for (const each of PHASES) if (isMinutes(given[each])) read = setMinutes(read, each, given[each]);
  read = setTables(read, typeof tables === 'number' ? tables : 0);
  for (const each of Array.isArray(questions) ? questions : [])
    if (isRecord(each) && typeof each.text === 'string') {
      const added = addQuestion(read, each.text);
      const isNew = added !== read;
      read = isNew && each.kept === true ? keepQuestion(added, added.questions.length - 1) : added;
    }
  return { ...read, clock: readClock(clock) ?? standing(read.minutes, phase) };
}

const isMinutes = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function readClock(data: unknown): Clock | undefined {
  if (!isRecord(data)) return undefined;
  if (data.kind === 'runs' && Number.isSafeInteger(data.end))
    return { kind: 'runs', end: data.end as number };
  const isLeft = typeof data.left === 'number' && Math.abs(data.left) <= LONGEST_MS;
  return data.kind === 'stands' && isLeft ? { kind: 'stands', left: data.left as number } : undefined;
}
