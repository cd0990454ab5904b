// The way into the afternoon on the big screen, and what it shows of the group: intake, the picture, and the largest brakes.

import { useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { topFactors } from '../../src/domain/group/order.ts';
import type { GroupView } from '../../src/domain/group/view.ts';
import { figureWords } from '../../src/figure/group/figureWords.ts';
import { loadAfternoonWords } from '../afternoon/afternoonWords.ts';
import { afternoon, changeAfternoon } from '../afternoon/kept.ts';
import { later } from '../kit/later.tsx';
import { words } from '../page/pageWords.ts';
import type { Ahead } from './ahead.ts';
import { groupWords } from './groupWords.ts';
import { beep } from './intake/beep.ts';
import { Collect } from './intake/Collect.tsx';
import { type Pile, stillNeeded, takenAlong, talksIn } from './pile/pile.ts';
import { changePile } from './pile/pileStore.ts';
import { ShowButton } from './ShowButton.tsx';
import { StageScreen } from './stage/Stage.tsx';

const AfternoonScreen = later(
  () => import('../afternoon/AfternoonScreen.tsx').then((view) => view.AfternoonScreen),
  loadAfternoonWords,
);

/** As many brakes as a hall can do something about. */
const BRAKES = 3;
const WHOLE = { order: 'study', group: 'all' } as const;

interface PlayAfternoonProps {
  readonly now: Pile;
  readonly ahead: Ahead | undefined;
  /** What is shown; left out while nobody sees it yet. */
  readonly view: GroupView | undefined;
}

export function PlayAfternoon({ now, ahead, view }: PlayAfternoonProps) {
  const { collect, stage, figure, view: viewWords } = groupWords.value;
  const [onStage, setOnStage] = useState(false);
  const shown = view && view.n > 0 ? view : undefined;
  const spoken = figureWords(words.value.edition, figure);
  const isWaiting = stillNeeded(now) === 0;
  return (
    <>
      <div class="play-afternoon">
        <button
          type="button"
          class="button large"
          onClick={() => changeAfternoon((before) => ({ ...before, open: true }))}
        >
          {collect.afternoon}
        </button>
        <p class="hint">{collect.afternoonHint}</p>
      </div>
      {afternoon.value.open && (
        <AfternoonScreen
          talks={talksIn(now)}
          intake={<Collect pile={now} />}
          picture={
            (isWaiting || shown) && (
              <>
                <ShowButton now={now} ahead={ahead} />
                {shown && (
                  <button type="button" class="button primary large" onClick={() => setOnStage(true)}>
                    {stage.toPicture}
                  </button>
                )}
              </>
            )
          }
          action={{
            brakes: shown ? topFactors(shown, 'brake', BRAKES) : [],
            n: shown?.n ?? 0,
            titleOf: spoken.titleOf,
            actions: now.actions,
            action: now.action,
            onActions: (change) => void changePile((before) => ({ ...before, ...change(before) })),
          }}
          ring={() => beep('welcome')}
        />
      )}
      {onStage && shown && (
        <StageScreen
          view={shown}
          choice={WHOLE}
          words={spoken}
          conclusions={takenAlong(now, (action) => fillIn(viewWords.action, { action }))}
          name={now.name}
          other={undefined}
          waiting={now.waiting.length}
          onClose={() => setOnStage(false)}
        />
      )}
    </>
  );
}
