// Which screen is shown: the part of the address after the #, so that the page needs no server.

import { signal } from '@preact/signals';

/** The steps of a talk, in order. */
export const STEPS = ['tell', 'lay', 'why', 'advise', 'agree', 'profile'] as const;
export type Step = (typeof STEPS)[number];

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'talk'; readonly talk: string; readonly step: Step }
  | { readonly screen: 'photo'; readonly talk: string }
  | { readonly screen: 'print'; readonly talk: string }
  | { readonly screen: 'dialogue'; readonly talk: string }
  /** The look back on a talk's promise, by its number from 1. */
  | { readonly screen: 'lookback'; readonly talk: string; readonly nth: number }
  | { readonly screen: 'handin'; readonly talk: string }
  | { readonly screen: 'compare'; readonly before: string; readonly after: string }
  | { readonly screen: 'views'; readonly employee: string; readonly leader: string }
  | { readonly screen: 'group' }
  | { readonly screen: 'keeping' }
  | { readonly screen: 'privacy' }
  | { readonly screen: 'nowhere' };

/** @param hash as in `location.hash` */
function routeFromHash(hash: string): Route {
  const [screen = '', first, second] = hash.replace(/^#?\/?/, '').split('/');
  if (screen === '') return { screen: 'home' };
  if (screen === 'keeping' || screen === 'privacy' || screen === 'group') return { screen };
  if ((screen === 'print' || screen === 'photo' || screen === 'dialogue' || screen === 'handin') && first)
    return { screen, talk: first };
  if (screen === 'compare' && first && second) return { screen, before: first, after: second };
  if (screen === 'lookback' && first) return { screen, talk: first, nth: Number(second) };
  if (screen === 'views') return { screen, employee: first ?? '', leader: second ?? '' };
  const step = STEPS.find((name) => name === (second ?? 'tell'));
  if (screen === 'talk' && first && step) return { screen, talk: first, step };
  return { screen: 'nowhere' };
}

/** The address of a screen, for a link. */
export function hashFromRoute(route: Route): string {
  switch (route.screen) {
    case 'home':
    case 'nowhere':
      return '#/';
    case 'talk':
      return `#/talk/${route.talk}/${route.step}`;
    case 'print':
    case 'photo':
    case 'dialogue':
    case 'handin':
      return `#/${route.screen}/${route.talk}`;
    case 'lookback':
      return `#/lookback/${route.talk}/${route.nth}`;
    case 'compare':
      return `#/compare/${route.before}/${route.after}`;
    case 'views':
      return `#/views/${route.employee}/${route.leader}`;
    default:
      return `#/${route.screen}`;
  }
}

export const route = signal<Route>({ screen: 'home' });

/** Goes to a screen, as a link would. */
export function goTo(to: Route): void {
  location.hash = hashFromRoute(to);
}

/** Follows the address from now on. */
export function followAddress(): void {
  const follow = () => {
    route.value = routeFromHash(location.hash);
  };
  addEventListener('hashchange', follow);
  follow();
}
