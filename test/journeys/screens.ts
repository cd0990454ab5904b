// All screens of the page with a talk in them, for whoever looks at each.

import type { Page } from 'playwright-core';
import { putRecord } from './kept.ts';

/**
 * A talk of which every screen has something to show.
 * @param own what every field says in which one writes; left out: what somebody would say
 */
export function fullTalk(id: string, own?: string): Readonly<Record<string, unknown>> {
  const say = (text: string) => own ?? text;
  const card = (name: string, place: string | null, more = {}) => ({
    card: name,
    place,
    name: '',
    remark: '',
    bothWays: false,
    ...more,
  });
  return {
    id,
    deck: '1.0.0',
    created: '2026-10-01T09:00:00.000Z',
    changed: '2026-10-01T10:00:00.000Z',
    date: '2026-10-01',
    nickname: own?.slice(0, 60) ?? '',
    setting: 'one-to-one',
    experience: say('Heftruckdiploma, en het lukte'),
    triggers: ['challenge', 'leader'],
    cards: [
      card('toekomstdromen', 'strong-push', { remark: say('Ik wil later een eigen ploeg') }),
      card('zelfvertrouwen', 'slight-brake', { bothWays: true, remark: say('Eerst durfde ik niet') }),
      card('leidinggevende', 'strong-push'),
      card('collegas', 'slight-push'),
      card('ontwikkelmogelijkheden', 'strong-push'),
      card('geld', 'strong-brake', { remark: say('Het kostte veel') }),
      card('gezondheid', 'not-laid'),
      card('anders-1', 'strong-brake', { name: say('Mijn buurman lachte erom') }),
    ],
    links: [
      { from: 'toekomstdromen', to: 'leidinggevende' },
      { from: 'toekomstdromen', to: 'anders-1' },
    ],
    yields: ['joy', 'pride'],
    yieldText: say('Ik durf meer'),
    recommendations: ['time'],
    recommendationText: say('Vraag het gewoon eens'),
    question: say('Ik wil graag leren hoe ik een ploeg leid'),
    agreement: {
      step: say('Een dag meelopen'),
      who: say('Ik en Sam'),
      by: '2026-10-15',
      when: say('Elke donderdag'),
      inWorkTime: true,
      helpers: ['leader', 'experienced'],
    },
    lookBacks: [
      {
        day: '2026-10-14',
        agreement: {
          step: say('Een ochtend meekijken'),
          who: say('Ik'),
          by: '2026-10-14',
          when: '',
          inWorkTime: false,
          helpers: ['home'],
        },
        outcome: 'partly',
        helped: say('Sam nam de tijd'),
        hindered: say('Het was druk'),
        inUse: say('Ik maak de planning'),
        differently: say('Eerder vragen'),
        involved: say('De ploeg'),
      },
    ],
    pins: [
      { pair: 1, now: { person: -60, proactive: -40 }, wanted: { person: 30, proactive: 70 } },
      { pair: 2, now: { person: -10, proactive: -80 }, wanted: null },
    ],
    selfDirection: 'medium',
    archived: false,
  };
}

const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';
/** How somebody else sees the same learning: every kind of gap is in it. */
const OTHER_VIEW = '55555555-5555-4555-8555-555555555555';
/** In which there is no wish right now. */
const THIRD = '33333333-3333-4333-8333-333333333333';

/** The addresses of the screens, after the #. */
export const SCREENS: Readonly<Record<string, string>> = {
  home: '/',
  tell: `/talk/${FIRST}/tell`,
  lay: `/talk/${FIRST}/lay`,
  why: `/talk/${FIRST}/why`,
  advise: `/talk/${FIRST}/advise`,
  agree: `/talk/${FIRST}/agree`,
  'not now': `/talk/${THIRD}/agree`,
  'looking back': `/lookback/${FIRST}/2`,
  'looked back': `/lookback/${FIRST}/1`,
  'nothing to look back on': `/lookback/${THIRD}/1`,
  'tell after': `/talk/${SECOND}/tell`,
  profile: `/talk/${FIRST}/profile`,
  photo: `/photo/${FIRST}`,
  dialogue: `/dialogue/${FIRST}`,
  print: `/print/${FIRST}`,
  compare: `/compare/${FIRST}/${SECOND}`,
  views: '/views',
  bothViews: `/views/${FIRST}/${OTHER_VIEW}`,
  handin: `/handin/${FIRST}`,
  group: '/group',
  keeping: '/keeping',
  privacy: '/privacy',
  nowhere: '/nowhere',
};

/** A talk's cards, with other places for some of them. */
function laidOtherwise(
  talk: Readonly<Record<string, unknown>>,
  places: Readonly<Record<string, string | null>>,
) {
  const cards = talk.cards as readonly { readonly card: string; readonly place: string | null }[];
  return cards.map((laid) => ({ ...laid, place: laid.card in places ? places[laid.card]! : laid.place }));
}

/** Puts talks on the device, in these own words if given, and opens the page anew. */
export async function furnish(page: Page, own?: string): Promise<void> {
  await page.locator('h1').waitFor();
  const told = fullTalk(FIRST, own);
  const later = laidOtherwise(told, {
    geld: 'slight-brake',
    zelfvertrouwen: 'slight-push',
    leidinggevende: 'slight-push',
    gezondheid: 'slight-brake',
    'anders-1': 'not-laid',
  });
  const byOther = laidOtherwise(told, {
    toekomstdromen: 'slight-push',
    leidinggevende: 'strong-push',
    geld: 'slight-push',
    gezondheid: 'strong-brake',
    'anders-1': 'not-laid',
  });
  for (const [id, more] of [
    [FIRST, {}],
    [SECOND, { follows: FIRST, date: '2026-11-03', cards: later }],
    [OTHER_VIEW, { view: 'leader', counterpart: FIRST, cards: byOther }],
    [THIRD, { notNow: true, question: '', lookBacks: [] }],
  ] as const)
    await putRecord(page, { id, version: 1, revision: 1, talk: { ...fullTalk(id, own), ...more } } as never);
  await page.reload();
  await page.locator('.talk-item').first().waitFor();
}

/** Shows a screen, with everything that can be folded out folded out. */
export async function show(page: Page, screen: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, SCREENS[screen]!);
  const [, kind, , step] = SCREENS[screen]!.split('/');
  await page.locator(`.screen-${kind || 'home'}`).waitFor();
  if (kind === 'talk') await page.locator(`.steps a[aria-current][href$="/${step}"]`).waitFor();
  // Below the road, which stands before the screen itself is fetched.
  await page.locator(':is(main h1, main h2, main p):not(.steps *)').first().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** What sticks out of the window to the right. */
export const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > wide + 1)
      .map((element) => element.outerHTML.slice(0, 80));
  });
