// What the steps have in common: where the page is, and how to come to one of its screens.

import { awaitIn, type Engine } from './engine.ts';
import { furnish } from './pageScripts.ts';

export interface Place {
  readonly served: string;
  /** The edition in one file, as an address. */
  readonly oneFile: string;
  /** For files that are chosen; thrown away afterwards. */
  readonly folder: string;
}

/** @returns why it was not played, if it was not; else nothing. @throws Error with what is wrong */
export type Play = (engine: Engine, place: Place) => Promise<string | undefined>;

export function mustHold(holds: boolean, wrong: string): void {
  if (!holds) throw new Error(wrong);
}

export const find = (engine: Engine, selector: string) =>
  awaitIn(engine, selector, 'return document.querySelector(given[0])', selector);

export async function goTo(engine: Engine, address: string, selector: string): Promise<void> {
  await engine.run('location.hash = given[0]', address);
  await find(engine, selector);
}

export async function openFurnished(engine: Engine, { served }: Place, own?: string): Promise<void> {
  await engine.open(served);
  await engine.run(furnish(own));
  await engine.open(`${served}?again`);
  await find(engine, '.talk-item');
}
