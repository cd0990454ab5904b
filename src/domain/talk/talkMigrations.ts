// The versions that a talk's shape has had: the steps from each to the next.

import type { Migration } from '../fileVersion.ts';
import { isRecord } from '../isRecord.ts';
import { TALK_TEXTS } from './talkTexts.ts';
import { TALK_VERSION } from './talkVersion.ts';

/** A step to a version, besides its new texts. */
interface Step {
  /** What an older talk has not: field by field, made anew for each talk. */
  readonly missing: Readonly<Record<string, () => unknown>>;
  /** What is to be done with a field that an older talk has in another shape. */
  readonly changed: Readonly<Record<string, (value: unknown) => unknown>>;
}

const none = () => null;
const noText = () => '';
const noItems = () => [];

/** What more there is to a version than new texts, by the version that it leads to: never change or remove one. */
export const STEPS: Readonly<Record<number, Step>> = {
  2: {
    missing: {
      edition: noText,
      view: none,
      counterpart: noText,
      follows: noText,
      ways: noItems,
      openFirst: noItems,
      notNow: () => false,
      lookBacks: noItems,
      pins: noItems,
    },
    changed: {
      agreement: (value) => (isRecord(value) ? { when: '', inWorkTime: null, helpers: [], ...value } : value),
    },
  },
};

function migrationsOf(isWanted: (field: string) => boolean): readonly Migration[] {
  return Array.from({ length: TALK_VERSION - 1 }, (_, index) => {
    const version = index + 2;
    const texts = Object.keys(TALK_TEXTS).filter(
      (id) => TALK_TEXTS[id as keyof typeof TALK_TEXTS] === version,
    );
    const step = STEPS[version];
    // Looked up once: a group may have a hundred thousand old talks.
    const missing = [
      ...texts.map((id) => [id, noText] as const),
      ...Object.entries(step?.missing ?? {}),
    ].filter(([field]) => isWanted(field));
    const changed = Object.entries(step?.changed ?? {}).filter(([field]) => isWanted(field));
    return (talk) => {
      // A copy of one object keeps its shape, and a field put on it is cheap; a second spread is slow.
      const present: Record<string, unknown> = { ...talk };
      for (const [field, empty] of missing) if (present[field] === undefined) present[field] = empty();
      for (const [field, change] of changed)
        if (present[field] !== undefined) present[field] = change(present[field]);
      return present;
    };
  });
}

/** Entry 0 goes from version 1 to 2, and so on: a text that is new in a version is empty in an older talk. */
export const MIGRATIONS = migrationsOf(() => true);

/** The same steps for a record that has these fields alone: no other is made up. */
export const migrationsFor = (fields: readonly string[]): readonly Migration[] =>
  migrationsOf((field) => fields.includes(field));
