// Two views of the same learning, an employee's and a leader's: where they agree, and where they differ most.

import { directionOf, type Weight, weightOf, type ZoneId } from '../board/zones.ts';
import { compareTalks } from './compare.ts';
import { newTalk, type Talk, type TalkCard, type TalkStart, type View } from './talk.ts';

type Laid = TalkCard & { readonly place: ZoneId };

/** A card that lies on the same side for both, perhaps not as heavily. */
export interface SharedCard {
  readonly employee: Laid;
  readonly leader: Laid;
}

/** A card that lies on either side of the road, or that one of the two did not lay: then that one is null. */
export interface Gap {
  readonly employee: Laid | null;
  readonly leader: Laid | null;
  /** How far apart, 1 to 4, where a card that is not laid counts as lying in the middle. */
  readonly size: number;
}

/** Nobody's is the right one: what is here is to be talked about. */
export interface TwoViews {
  /** What pushes first, the heaviest for both together on top; then what brakes, likewise. */
  readonly shared: readonly SharedCard[];
  /** The largest first; of equals, those that both laid. */
  readonly gaps: readonly Gap[];
}

const weightIn = (card: Laid | null): Weight | 0 => (card ? weightOf(card.place) : 0);

const together = ({ employee, leader }: SharedCard): number => weightIn(employee) + weightIn(leader);

const isOneSided = ({ employee, leader }: Gap): boolean => !(employee && leader);

function gapOf(employee: Laid | null, leader: Laid | null): Gap {
  return { employee, leader, size: Math.abs(weightIn(employee) - weightIn(leader)) };
}

/** Compares where the cards lie in two views of the same; what was written is left alone. */
export function compareViews(employee: Talk, leader: Talk): TwoViews {
  const { kept, added, gone } = compareTalks(employee, leader);
  const both = kept.map(({ before, after }) => ({ employee: before, leader: after }));
  const agrees = ({ employee: one, leader: other }: SharedCard) =>
    directionOf(one.place) === directionOf(other.place);
  const gaps = [
    ...both.filter((pair) => !agrees(pair)).map((pair) => gapOf(pair.employee, pair.leader)),
    ...gone.map((card) => gapOf(card, null)),
    ...added.map((card) => gapOf(null, card)),
  ];
  return {
    shared: both
      .filter(agrees)
      .sort((a, b) =>
        Math.sign(together(a)) === Math.sign(together(b))
          ? Math.abs(together(b)) - Math.abs(together(a))
          : together(b) - together(a),
      ),
    gaps: gaps.sort((a, b) => b.size - a.size || Number(isOneSided(a)) - Number(isOneSided(b))),
  };
}

/** The view from the other side. A talk that says nothing of it is an employee's: whose learning it is lays first. */
export function otherView({ view }: Pick<Talk, 'view'>): View {
  return view === 'leader' ? 'employee' : 'leader';
}

/** A new talk for the other view of the same learning: it takes along what the learning was, and nothing else that was said. */
export function newCounterpart(talk: Talk, start: TalkStart): Talk {
  const { experience, edition } = talk;
  return { ...newTalk(start), edition, experience, view: otherView(talk), counterpart: talk.id };
}

/** The talk with the other view of the same learning, whichever of the two names the other. */
export function counterpartOf(talk: Talk, talks: readonly Talk[]): Talk | undefined {
  return (
    talks.find(({ id }) => id !== talk.id && id === talk.counterpart) ??
    talks.find(({ id, counterpart }) => id !== talk.id && counterpart === talk.id)
  );
}

/** Two talks as the employee's and the leader's, as they say themselves; where they do not, as they are given. */
export function asSides(one: Talk, other: Talk): { readonly employee: Talk; readonly leader: Talk } {
  const turned = one.view === 'leader' ? other.view !== 'leader' : other.view === 'employee' && !one.view;
  return turned ? { employee: other, leader: one } : { employee: one, leader: other };
}
