// What the decision on the group threshold promises of stories, own cards and leaders, proven by an attacker who goes
// through all that can be: somebody who knows one talk, who told what part, and who is a leader.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ACTIONS } from '../../../src/domain/group/actions.ts';
import { type Batch, batchId, closeBatch, countHandIns } from '../../../src/domain/group/batch.ts';
import { groupText, readGroup } from '../../../src/domain/group/groupFile.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import {
  countedHandIn,
  type HandIn,
  PLACES_ALONE,
  placementsOf,
  tagsOf,
} from '../../../src/domain/handIn/handIn.ts';
import { NO_STORY } from '../../../src/domain/handIn/story.ts';
import type { Outcome } from '../../../src/domain/talk/agreement.ts';
import { realContent } from '../../realGame.ts';
import { anyHandIn } from '../handIn/handInSample.ts';
import { allCounts } from './attacker.ts';

const { deck } = realContent();
const TAG = 4;

/** A way in which a talk can be: what is handed in, and what of it must not be learned. */
interface Kind {
  readonly handIn: Partial<HandIn>;
  /** Who can be told from whom in the room; an attacker knows it of every talk. */
  readonly seat: string;
  /** By what is asked: the answer. */
  readonly answers: Readonly<Record<string, string>>;
}

const handInOf = (kind: Kind, talk: number): HandIn => ({
  talk: talk.toString(16).padStart(16, '0'),
  deck: '1.0.0',
  revision: 1,
  placements: [],
  ...PLACES_ALONE,
  ownCards: 0,
  named: [],
  ...kind.handIn,
});

const talksOf = (kinds: readonly Kind[], counts: readonly number[]) =>
  kinds.flatMap((kind, i) => Array<Kind>(counts[i]!).fill(kind)).map((kind, talk) => handInOf(kind, talk));

/** All that is seen of a batch: its file, and the view at two thresholds. */
function seen(batch: Batch): string {
  const views = [5, 6].map((threshold) => viewGroup([batch], deck, threshold));
  return groupText([batch]) + JSON.stringify(views);
}

/**
 * Whether from some output an answer of a talk follows, for somebody who knows one other talk and where each sits.
 * @param naked what is shown when nothing is protected, for proof that the attacker finds what there is to find
 */
function findsAnswer(
  kinds: readonly Kind[],
  n: number,
  naked?: (talks: readonly HandIn[]) => string,
): boolean {
  const byOutput = new Map<string, (readonly number[])[]>();
  for (const world of allCounts(n, kinds.length)) {
    const talks = talksOf(kinds, world);
    const output = naked?.(talks) ?? seen(closeBatch(countHandIns(talks, [TAG]))!);
    byOutput.set(output, [...(byOutput.get(output) ?? []), world]);
  }
  return [...byOutput.values()].some((worlds) => kinds.some((_, own) => learns(kinds, worlds, own)));
}

function learns(kinds: readonly Kind[], worlds: readonly (readonly number[])[], own: number): boolean {
  // How many sit where is seen in the room.
  const bySeats = new Map<string, Map<string, Set<string>>>();
  for (const world of worlds.filter((counts) => counts[own]! > 0)) {
    const others = world.map((count, i) => count - (i === own ? 1 : 0));
    const seats = new Map<string, number>();
    kinds.forEach(({ seat }, i) => void seats.set(seat, (seats.get(seat) ?? 0) + others[i]!));
    const room = JSON.stringify([...seats].sort());
    const possible = bySeats.get(room) ?? new Map<string, Set<string>>();
    bySeats.set(room, possible);
    kinds.forEach(({ seat, answers }, i) => {
      if (others[i]! === 0) return;
      for (const [question, answer] of Object.entries(answers)) {
        const key = `${seat} ${question}`;
        possible.set(key, (possible.get(key) ?? new Set()).add(answer));
      }
    });
  }
  return [...bySeats.values()].some((possible) => [...possible.values()].some(({ size }) => size === 1));
}

const UNTOLD: Kind = { handIn: {}, seat: 'tells nothing', answers: {} };

/** Stories with two choices in one part. */
const TRIGGERS: readonly Kind[] = [
  UNTOLD,
  ...[0, 1, 2, 3].map((bits): Kind => {
    const [first, second] = [(bits & 1) > 0, (bits & 2) > 0];
    return {
      handIn: {
        story: {
          ...NO_STORY,
          triggers: [...(first ? (['leader'] as const) : []), ...(second ? (['interest'] as const) : [])],
        },
      },
      seat: 'tells',
      answers: { leader: String(first), interest: String(second) },
    };
  }),
];

const HEALTH: readonly Kind[] = [
  UNTOLD,
  ...[true, false].map(
    (health): Kind => ({
      handIn: { story: { ...NO_STORY, health } },
      seat: 'tells',
      answers: { health: String(health) },
    }),
  ),
];

const LINKS: readonly Kind[] = [
  UNTOLD,
  ...[0, 1, 2, 3].map((bits): Kind => {
    const links = [...(bits & 1 ? [[4, 5] as const] : []), ...(bits & 2 ? [[5, 9] as const] : [])];
    return {
      handIn: { story: { ...NO_STORY, links, bothWays: bits & 1 ? [4] : [] } },
      seat: 'tells',
      answers: { '4-5': String(bits & 1), '5-9': String(bits & 2) },
    };
  }),
];

const OUTCOME: readonly Kind[] = [
  UNTOLD,
  ...(['yes', 'partly', 'no'] as const).map(
    (outcome: Outcome): Kind => ({
      handIn: { story: { ...NO_STORY, outcome } },
      seat: 'tells',
      answers: { outcome },
    }),
  ),
];

/** A whole talk: nobody in the room knows what it tells. */
function wholeKind(triggers: readonly string[], yields: readonly string[]): Kind {
  const placed = {
    id: 'a',
    deck: '1.0.0',
    changed: '2026-11-22T09:30:00.000Z',
    cards: [],
    edition: '',
    view: null,
  };
  const talk = { ...placed, triggers, yields, recommendations: [], ways: [], links: [] };
  const { story, whole } = countedHandIn(talk, tagsOf(deck));
  const chose = (trigger: string) => String(triggers.includes(trigger));
  return {
    handIn: { story, whole: whole === true },
    seat: '',
    answers: {
      health: chose('health'),
      leader: chose('leader'),
      joy: String(yields.includes('joy')),
    },
  };
}

/** Whether a talk chose anything of a list is left to chance, so each of these has chosen of what it brought. */
const WHOLE: readonly Kind[] = [[], ['health'], ['leader'], ['health', 'leader']].flatMap((triggers) => [
  wholeKind(triggers, ['money']),
  wholeKind(triggers, ['joy']),
]);

const OWN: readonly Kind[] = [
  { handIn: {}, seat: '', answers: { laid: 'no', side: 'none' } },
  { handIn: { ownCards: 1, ownZone: 'strong-brake' }, seat: '', answers: { laid: 'yes', side: 'brake' } },
  { handIn: { ownCards: 2, ownZone: 'slight-push' }, seat: '', answers: { laid: 'yes', side: 'push' } },
  { handIn: { ownCards: 1 }, seat: '', answers: { laid: 'yes', side: 'untold' } },
];

const LEADERS: readonly Kind[] = (['leader', null] as const).flatMap((view) =>
  (['strong-brake', 'slight-push', 'not-laid', undefined] as const).map(
    (place): Kind => ({
      handIn: { view, placements: place ? placementsOf([[TAG, place]]) : [] },
      seat: view ?? 'other',
      answers: { side: place ?? 'not-asked' },
    }),
  ),
);

describe('what a single talk says', () => {
  it.each<[string, readonly Kind[], number]>([
    ['what set it off, of 6', TRIGGERS, 6],
    ['what set it off, of 8', TRIGGERS, 8],
    ['health, of 5', HEALTH, 5],
    ['health, of 12', HEALTH, 12],
    ['links and cards that worked both ways, of 8', LINKS, 8],
    ['what became of a promise, of 9', OUTCOME, 9],
    ['whole talks, of 6', WHOLE, 6],
    ['whole talks, of 7', WHOLE.slice(0, 6), 7],
    ['where own cards lie, of 9', OWN, 9],
    ['where leaders’ cards lie, of 10', LEADERS, 10],
  ])('cannot be told: %s', (_, kinds, n) => {
    expect(findsAnswer(kinds, n)).toBe(false);
  });

  it('could be told if all were counted: the attacker is good enough', () => {
    const counted = (kinds: readonly Kind[], n: number) =>
      findsAnswer(kinds, n, (talks) => {
        const { ownZones, withOwnCards, leaders, told, factors } = countHandIns(talks, [TAG]);
        const parts = [...told].map(([part, { n: tellers, picked }]) => [part, tellers, [...picked].sort()]);
        return JSON.stringify([ownZones, withOwnCards, [...leaders.factors], [...factors], parts]);
      });
    for (const kinds of [TRIGGERS, HEALTH, LINKS, OUTCOME, WHOLE.slice(0, 6), OWN])
      expect(counted(kinds, 6)).toBe(true);
    expect(counted(LEADERS, 10)).toBe(true);
  });
});

describe('a batch with stories', () => {
  const many = (kind: (i: number) => Partial<HandIn>, n = 12) =>
    closeBatch(
      countHandIns(
        Array.from({ length: n }, (_, i) => handInOf({ ...UNTOLD, handIn: kind(i) }, i)),
        [TAG],
      ),
    )!;

  it('tells of a part what as many as it takes tell, and leaves out what hardly anybody chose', () => {
    const { told } = many((i) => ({
      story: {
        ...NO_STORY,
        triggers: i % 2 ? ['leader'] : ['interest', ...(i === 0 ? (['job-loss'] as const) : [])],
        ...(i < 4 && { health: true }),
        ...(i < 8 && { yields: i === 0 ? [] : ['joy' as const] }),
      },
    }));
    expect([...told.keys()]).toEqual(['triggers', 'yields']);
    expect(told.get('triggers')).toEqual({
      n: 12,
      rows: new Map([
        ['interest', 6],
        ['leader', 6],
      ]),
    });
    expect(told.get('yields')).toEqual({ n: 8, rows: new Map([['joy', 'most']]) });
  });

  it('sets leaders beside the others only where there are enough of both', () => {
    const leadersOf = (leaders: number) =>
      many((i) => ({ view: i < leaders ? 'leader' : 'employee' }))?.leaders?.n;
    expect([4, 5, 7, 8].map(leadersOf)).toEqual([undefined, 5, 7, undefined]);
  });

  it('has the id that it had before there were stories, when none is told', () => {
    const [plain, few] = [
      many(() => ({})),
      many((i) => (i < 4 ? { story: { ...NO_STORY, health: true } } : {})),
    ];
    expect(few).toEqual(plain);
    expect(groupText([plain])).not.toMatch(/told|leaders|zones/);
  });

  it('comes back from its file, whatever its talks tell', () => {
    fc.assert(
      fc.property(fc.array(anyHandIn({ min: 4, max: 9 }), { minLength: 5, maxLength: 30 }), (handIns) => {
        const batch = closeBatch(
          countHandIns(
            handIns,
            deck.factors.map(({ tag }) => tag),
          ),
        );
        if (batch)
          expect(readGroup(JSON.parse(groupText([batch])))).toEqual({
            ok: true,
            batches: [batch],
            actions: NO_ACTIONS,
          });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a group file that tells too much of stories', () => {
  const real = closeBatch(
    countHandIns(
      Array.from({ length: 12 }, (_, i) =>
        handInOf(
          {
            ...UNTOLD,
            handIn: {
              view: i % 2 ? 'leader' : null,
              placements: placementsOf([
                [TAG, (['strong-brake', 'slight-push', 'not-laid'] as const)[i % 3]!],
              ]),
              ownCards: i % 2,
              ownZone: i % 2 ? 'strong-push' : null,
              story: { ...NO_STORY, links: i % 2 ? [[4, 5]] : [], outcome: i % 3 ? 'yes' : 'no' },
            },
          },
          i,
        ),
      ),
      [TAG],
    ),
  )!;
  const file = groupText([real]);
  /** Why a file is refused in which a part of a line is another. */
  const refusal = (from: string | RegExp, to: string) => {
    const changed = file.replace(from, to);
    expect(changed).not.toBe(file);
    const answer = readGroup(JSON.parse(changed));
    return !answer.ok && 'wrong' in answer && answer.wrong;
  };

  it('is read as long as it is whole', () => {
    expect(readGroup(JSON.parse(file))).toEqual({ ok: true, batches: [real], actions: NO_ACTIONS });
    expect([real.leaders?.rows.size, real.ownCards.zones, real.told.size]).toEqual([1, [0, 0, 0, 6], 2]);
  });

  it.each<[string, string | RegExp, string, RegExp]>([
    ['a choice of one talk', '"4-5": 6', '"4-5": 1', /stories/],
    ['a choice of all but one', '"4-5": 6', '"4-5": 11', /stories/],
    ['more tellers than talks', /"n": 12,\s+"rows": \{\s+"4-5"/, '"n": 13, "rows": { "4-5"', /stories/],
    ['too few tellers', /"n": 12,\s+"rows": \{\s+"4-5": 6/, '"n": 4, "rows": { "4-5": "most"', /stories/],
    ['outcomes that do not add up', '"no": 4', '"no": 5', /stories/],
    ['a word that is no count', '"4-5": 6', '"4-5": "few"', /stories/],
    ['a part with a strange name', '"links"', '"li nks"', /stories/],
    ['another number of choices', '"4-5": 6', '"4-5": 5', /id that does not fit/],
    ['own cards in more zones than talks', '"0 0 0 6"', '"1 0 0 6"', /own cards in zones/],
    ['leaders that do not add up', /"4": "2 0 2 0 2 0"(?=\s+\})/, '"4": "2 0 2 0 1 0"', /leaders/],
    ['nearly all leaders on a side', /"4": "2 0 2 0 2 0"(?=\s+\})/, '"4": "4 0 1 0 1 0"', /leaders/],
    ['a row of leaders that nobody has', /"4": "2 0 2 0 2 0"(?=\s+\})/, '"5": "2 0 2 0 2 0"', /leaders/],
  ])('is refused: %s', (_, from, to, why) => {
    expect(refusal(from, to)).toMatch(why);
  });

  it('keeps a part of a later Duwtje, so that the group can be merged on', () => {
    const { id: _, ...content } = {
      ...real,
      told: new Map([...real.told, ['pins', { n: 9, rows: new Map([['now-1', 4]]) }]]),
    };
    const later = { id: batchId(content), ...content };
    expect(readGroup(JSON.parse(groupText([later])))).toEqual({
      ok: true,
      batches: [later],
      actions: NO_ACTIONS,
    });
  });
});
