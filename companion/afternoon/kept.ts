// The afternoon of this device: on the screen at once, and kept so that a reload goes on where it was.

import { signal } from '@preact/signals';
import {
  type Afternoon,
  keptAfternoon,
  NEW_AFTERNOON,
  readAfternoon,
} from '../../src/domain/afternoon/afternoon.ts';
import { attempt } from '../page/trouble.ts';
import { keepSetting, setting } from '../talks/library.ts';

// A setting: so that ‘wipe everything’ takes it along.
const SETTING = 'afternoon';

export const afternoon = signal<Afternoon>(NEW_AFTERNOON);

export async function loadAfternoon(): Promise<void> {
  afternoon.value = readAfternoon(await setting(SETTING));
}

/** Changes it on the screen at once, and keeps it. */
export function changeAfternoon(change: (now: Afternoon) => Afternoon): void {
  const next = change(afternoon.value);
  if (next === afternoon.value) return;
  afternoon.value = next;
  void attempt(() => keepSetting(SETTING, keptAfternoon(next)));
}
