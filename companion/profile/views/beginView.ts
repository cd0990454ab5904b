// Begins a talk for one of the two views, and shows where it starts.

import { newTalk, type Talk, type View } from '../../../src/domain/talk/talk.ts';
import { newCounterpart } from '../../../src/domain/talk/twoViews.ts';
import { frame } from '../../page/pageWords.ts';
import { goTo } from '../../page/route.ts';
import { tellTrouble } from '../../page/trouble.ts';
import { keep } from '../../talks/library.ts';
import { newId } from '../../talks/newId.ts';
import { startOf } from '../../talks/startTalk.ts';

/**
 * Keeps a new talk and goes to it. What the device does not take is told.
 * @param beside the talk with the other view, if there is one
 */
export async function beginView(view: View, beside: Talk | undefined, how: 'photo' | 'hand'): Promise<void> {
  const start = startOf(newId());
  const talk = { ...(beside ? newCounterpart(beside, start) : newTalk(start)), view };
  const { fault } = await keep(talk, 0);
  if (fault) tellTrouble(fault, fault.code === 'full' ? frame.value.alerts.full : undefined);
  else if (how === 'photo') goTo({ screen: 'photo', talk: talk.id });
  else goTo({ screen: 'talk', talk: talk.id, step: 'lay' });
}
