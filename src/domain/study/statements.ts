// The two statements on the back of each culture card, and the figures of the municipal survey that they are worded after.
//
// The words are in `culture.json` of cards/words/LANGUAGE. They are to talk about: no findings.

import type { Finding } from './findings.ts';
import type { Mechanism } from './learningCulture.ts';

const survey = (figure: string): Finding => ({ document: 'survey', section: `Figuur ${figure}` });

export const STATEMENTS: Readonly<Record<Mechanism, readonly [Finding, Finding]>> = {
  selfDirection: [survey('2.4'), survey('2.2')],
  content: [survey('2.5'), survey('2.5')],
  room: [survey('1.8'), survey('2.5')],
  together: [survey('2.4'), survey('2.1')],
  leadership: [survey('2.1'), survey('2.1')],
  organisation: [survey('2.2'), survey('1.8')],
  outside: [survey('1.3'), survey('2.2')],
};
