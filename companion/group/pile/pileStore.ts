// The pile of this device, as the group's screens show and change it.

import { showToast } from '../../page/announce.ts';
import { drawn } from '../../page/frames.ts';
import { front } from '../../page/pageWords.ts';
import { clock } from '../../page/presence.ts';
import { attempt } from '../../page/trouble.ts';
import { keepToo } from '../../talks/current.ts';
import { lasting, onSettingElsewhere, setting, wipesSoFar, writeSetting } from '../../talks/library.ts';
import { EMPTY_PILE } from './pile.ts';
import { openSharedPile } from './sharedPile.ts';

// A setting: so that 'wipe everything' takes it along.
const SETTING = 'group';

const shared = openSharedPile({
  read: () => setting(SETTING),
  write: (kept, base) => writeSetting(SETTING, kept, base),
  wipesSoFar,
  answered: drawn,
  after: clock.after,
  onFault({ code }) {
    const { full, refused } = front.value.screens.keeping;
    showToast({ text: code === 'full' ? full : refused });
  },
});

export const { pile, unreadable, load: loadPile, change: changePile } = shared;

keepToo(async () => (await shared.flush()) && (lasting.peek() !== 'no' || pile.peek() === EMPTY_PILE));

/** Follows what other windows do; gives a way to stop. */
export function followPile(): () => void {
  return onSettingElsewhere(SETTING, () => void attempt(loadPile));
}
