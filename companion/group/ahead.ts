// The picture made ready before it is asked for: the room is watching when the button is pressed.

import { useEffect, useState } from 'preact/hooks';
import { idle } from '../page/frames.ts';
import { type Pile, showWaiting, stillNeeded } from './pile/pile.ts';

/** A pile, and what it becomes when the talks that wait in it are shown. */
export interface Ahead {
  readonly from: Pile;
  readonly shown: Pile;
}

/**
 * Works out in a quiet moment what the pile becomes; undefined while too few talks wait, and until then. It may lag
 * behind the pile: `from` says whether it does.
 * @param tags of the deck's factor cards; the same array at every render, or all is worked out again
 */
export function useAhead(pile: Pile, tags: readonly number[]): Ahead | undefined {
  const [ahead, setAhead] = useState<Ahead>();
  useEffect(() => {
    if (stillNeeded(pile) > 0) {
      setAhead(undefined);
      return;
    }
    let current = true;
    void idle().then(() => {
      if (current) setAhead({ from: pile, shown: showWaiting(pile, tags) });
    });
    return () => {
      current = false;
    };
  }, [pile, tags]);
  return ahead;
}
