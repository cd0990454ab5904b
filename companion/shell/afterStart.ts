// What the page needs once it stands: fetched then, so that the first screen does not wait for it.

import { recoverWith } from '../page/trouble.ts';
import { reloadForPart } from './reload.ts';
import { followUpdates } from './updates.ts';

/** Follows new versions; from now on a part that is missing is recovered from. */
export function afterStart(): Promise<void> {
  recoverWith(reloadForPart);
  return followUpdates();
}
