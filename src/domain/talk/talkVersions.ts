// The versions that a talk's shape has had: the steps from each to the next, and the one of now.

import { type Migration, presentVersion } from '../fileVersion.ts';
import { isRecord } from '../isRecord.ts';
import { TALK_TEXTS } from './talkTexts.ts';

const NO_AGREEMENT_OF_2 = { when: '', inWorkTime: null, helpers: [] };

/** What more there is to a version than new texts, by the version that it leads to: never change or remove one. */
const STEPS: Readonly<Record<number, Migration>> = {
  2: (talk) => ({
    edition: '',
    view: null,
    counterpart: '',
    follows: '',
    ways: [],
    openFirst: [],
    notNow: false,
    lookBacks: [],
    pins: [],
    ...talk,
    agreement: isRecord(talk.agreement) ? { ...NO_AGREEMENT_OF_2, ...talk.agreement } : talk.agreement,
  }),
};

const LATEST = Math.max(...Object.values(TALK_TEXTS), ...Object.keys(STEPS).map(Number));

/** Entry 0 goes from version 1 to 2, and so on: a text that is new in a version is empty in an older talk. */
export const MIGRATIONS: readonly Migration[] = Array.from({ length: LATEST - 1 }, (_, index) => {
  const version = index + 2;
  const texts = Object.entries(TALK_TEXTS).filter(([, since]) => Number(since) === version);
  // Looked up once: a group may have a hundred thousand old talks.
  const empty = Object.fromEntries(texts.map(([id]) => [id, '']));
  const step = STEPS[version];
  return (talk) => ({ ...empty, ...(step?.(talk) ?? talk) });
});

/** The version of a talk's shape that this code writes. */
export const TALK_VERSION = presentVersion(MIGRATIONS);
