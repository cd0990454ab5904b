// Begins a talk that goes on from an earlier one.

import { talkAfter } from '../../src/domain/talk/promise.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { showToast } from '../page/announce.ts';
import { frame, front } from '../page/pageWords.ts';
import { clock } from '../page/presence.ts';
import { goTo } from '../page/route.ts';
import { keep } from './library.ts';
import { newId } from './newId.ts';
import { startOf } from './startTalk.ts';

/** Keeps a new talk that goes on from this one, and shows its first step; says so when the device does not take it. */
export async function beginAfter(before: Talk): Promise<void> {
  const start = startOf(newId(), clock.now());
  // At once: what it goes on from would not outlive a reload otherwise.
  const { fault } = await keep(talkAfter(before, start), 0);
  if (fault)
    showToast({ text: fault.code === 'full' ? frame.value.alerts.full : front.value.screens.trouble.any });
  else goTo({ screen: 'talk', talk: start.id, step: 'tell' });
}
