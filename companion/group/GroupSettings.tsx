// How many talks it takes before anything is shown, and starting afresh.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { LEAST_THRESHOLD } from '../../src/domain/group/batch.ts';
import { showToast } from '../page/announce.ts';
import { words } from '../page/pageWords.ts';
import { wipesSoFar } from '../talks/library.ts';
import { FACTOR_TAGS } from '../talks/shownCard.ts';
import { groupWords } from './groupWords.ts';
import { told } from './intake/tell.ts';
import { changePile, pile } from './pile/pileStore.ts';
import { beginAnew, putBack } from './pile/shownBefore.ts';

/** The thresholds one can choose: higher is allowed, lower never. */
const THRESHOLDS: readonly number[] = [LEAST_THRESHOLD, 8, 10, 12, 15, 20];

export function GroupSettings({ threshold }: { readonly threshold: number }) {
  const { collect } = groupWords.value;
  const anew = () => {
    const before = pile.value;
    const wipes = wipesSoFar();
    void changePile((now) => beginAnew(now, before, FACTOR_TAGS));
    told.value = undefined;
    showToast({
      text: collect.emptied,
      action: {
        label: words.value.screens.common.undo,
        // What was wiped does not come back.
        run: () => void (wipes === wipesSoFar() && changePile((now) => putBack(now, before, FACTOR_TAGS))),
      },
    });
  };
  return (
    <details class="more">
      <summary>{collect.settings}</summary>
      <label class="threshold">
        <span>{collect.threshold}</span>
        <select
          value={String(threshold)}
          onChange={({ currentTarget: { value } }) =>
            void changePile((before) => ({ ...before, threshold: Number(value) }))
          }
        >
          {[...new Set([...THRESHOLDS, threshold])]
            .sort((a, b) => a - b)
            .map((n) => (
              <option key={n} value={n}>
                {fillIn(collect.thresholdOption, { n })}
              </option>
            ))}
        </select>
      </label>
      <div class="anew">
        <p class="hint">{collect.anewHint}</p>
        <button type="button" class="button danger" onClick={anew}>
          {collect.anew}
        </button>
      </div>
    </details>
  );
}
