// The pile of this device, as the group's screens show and change it.

import { drawn } from '../../page/frames.ts';
import { clock } from '../../page/presence.ts';
import { attempt } from '../../page/trouble.ts';
import { keepToo } from '../../talks/current.ts';
import { askToStay } from '../../talks/lastingRoom.ts';
import { lasting, onSettingElsewhere, setting, wipesSoFar, writeSetting } from '../../talks/library.ts';
import { EMPTY_PILE } from './pile.ts';
import { openSharedPile } from './sharedPile.ts';

// A setting: so that 'wipe everything' takes it along.
const SETTING = 'group';

const shared = openSharedPile({
  read: () => setting(SETTING),
  async write(kept, base) {
    const result = await writeSetting(SETTING, kept, base);
    // A browser that clears this forgets what was shown.
    if (!result.fault) askToStay();
    return result;
  },
  wipesSoFar,
  answered: drawn,
  after: clock.after,
});

export const { pile, unreadable, unkept, load: loadPile, change: changePile, keepFirst } = shared;

keepToo(
  async () => (await shared.flush()) && (lasting.peek() !== 'no' || pile.peek() === EMPTY_PILE),
  unkept,
);

/** Follows what other windows do; gives a way to stop. */
export function followPile(): () => void {
  return onSettingElsewhere(SETTING, () => void attempt(loadPile));
}
