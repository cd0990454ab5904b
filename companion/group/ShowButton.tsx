// The button that closes what waits and shows it: the one moment at which a room sees more than it did.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { announce } from '../page/announce.ts';
import { FACTOR_TAGS } from '../talks/shownCard.ts';
import type { Ahead } from './ahead.ts';
import { groupWords } from './groupWords.ts';
import { isShown, told } from './intake/tell.ts';
import { type Pile, showWaiting, stillNeeded, talksShown } from './pile/pile.ts';
import { keepFirst, pile } from './pile/pileStore.ts';

interface ShowButtonProps {
  readonly now: Pile;
  readonly ahead: Ahead | undefined;
}

export function ShowButton({ now, ahead }: ShowButtonProps) {
  const { collect } = groupWords.value;
  if (stillNeeded(now) > 0) return null;
  const show = async () => {
    const outcome = await keepFirst((before) =>
      ahead?.from === before ? ahead.shown : showWaiting(before, FACTOR_TAGS),
    );
    if (!isShown(outcome)) return;
    told.value = undefined;
    announce(fillIn(collect.closed, { n: talksShown(pile.value) }));
  };
  return (
    <button type="button" class="button primary large" onClick={() => void show()}>
      {now.batches.length === 0 ? collect.show : fillIn(collect.showMore, { n: now.waiting.length })}
    </button>
  );
}
