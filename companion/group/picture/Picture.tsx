// The group's picture on the laptop, with what belongs to it; from here it goes to the big screen.

import deck from 'virtual:duwtje/deck';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { type GroupView, viewGroup } from '../../../src/domain/group/view.ts';
import { figureWords } from '../../../src/figure/group/figureWords.ts';
import { drawn } from '../../page/frames.ts';
import { isolate } from '../../page/isolate.ts';
import { words } from '../../page/pageWords.ts';
import { groupWords } from '../groupWords.ts';
import { type Pile, takenAlong } from '../pile/pile.ts';
import { FigureImage } from '../stage/FigureImage.tsx';
import { StageScreen } from '../stage/Stage.tsx';
import { wholeFigure } from '../stage/stageFigure.ts';
import type { FigureChoice } from '../stage/stages.ts';
import { useNarrow } from '../stage/useNarrow.ts';
import { GroupTakeAway } from '../takeAway/GroupTakeAway.tsx';
import { Conclusions, GroupName, PrintedConclusions } from './Conclusions.tsx';
import { FigureChoices } from './FigureChoices.tsx';
import { GroupTable } from './GroupTable.tsx';
import { type Brought, OtherGroup } from './OtherGroup.tsx';
import { ToldCounts } from './ToldCounts.tsx';
import './picture.css';

interface PictureProps {
  readonly view: GroupView;
  /** What is gathered: its name and its conclusions, as typed, and how much of it waits. */
  readonly gathered: Pick<Pile, 'conclusions' | 'name' | 'waiting' | 'actions' | 'action'>;
  /** It is made ready and nobody sees it yet. */
  readonly ahead: boolean;
}

const NONE: Brought['batches'] = [];

/** The own cards of all tables: in how many talks they lay, and the names that tables chose to share. */
function OwnCards({ view }: { readonly view: GroupView }) {
  const { view: viewWords } = groupWords.value;
  const { laid, hidden, names } = view.ownCards;
  if ((laid === 0 || view.own) && names.length === 0) return null;
  return (
    <div>
      {laid > 0 && !view.own && <p>{fillIn(hidden > 0 ? viewWords.ownLeast : viewWords.own, { n: laid })}</p>}
      {names.length > 0 && (
        <p>{fillIn(viewWords.ownNames, { names: names.map((name) => `‘${isolate(name)}’`).join(', ') })}</p>
      )}
    </div>
  );
}

/** What is shown, once enough talks are in. */
export function Picture({ view, gathered, ahead }: PictureProps) {
  const { view: viewWords, stage, collect, figure: phrases } = groupWords.value;
  const { edition } = words.value;
  const { conclusions, name } = gathered;
  const along = takenAlong(gathered, (action) => fillIn(viewWords.action, { action }));
  const narrow = useNarrow();
  const [brought, bring] = useState<Brought | undefined>();
  const { batches } = brought ?? { batches: NONE };
  const otherView = useMemo(() => viewGroup(batches, deck, view.threshold), [batches, view.threshold]);
  const other = brought && otherView.n > 0 ? { ...brought, view: otherView } : undefined;
  const [choice, setChoice] = useState<FigureChoice>({ order: 'study', group: 'all' });
  const [onStage, setOnStage] = useState(false);
  const [tableOpen, setTableOpen] = useState(false);
  // The room waits for the picture; what comes below it can wait a frame.
  const [pictureDrawn, setPictureDrawn] = useState(false);
  useEffect(() => {
    if (!ahead) void drawn().then(() => setPictureDrawn(true));
  }, [ahead]);
  // Typing a conclusion must not draw the figure again.
  const spoken = useMemo(() => figureWords(edition, phrases), [edition, phrases]);
  const figure = useMemo(
    () => wholeFigure(view, choice, narrow ? 'narrow' : undefined),
    [view, choice, narrow],
  );
  const doubleEdged = view.factors
    .filter((factor) => factor.doubleEdged)
    .map(({ card }) => spoken.titleOf(card));
  return (
    <>
      <section class={ahead ? 'group-picture ahead' : 'group-picture'}>
        <h2>{viewWords.title}</h2>
        <button type="button" class="button primary large" onClick={() => setOnStage(true)}>
          {stage.open}
        </button>
        <p class="hint">{stage.keys}</p>
        <FigureChoices choice={choice} onChoose={setChoice} />
        {name && (
          <p class="printed-name" dir="auto">
            {name}
          </p>
        )}
        <FigureImage id="picture" figure={figure} words={spoken} />
        {view.leftOut > 0 && <p>{fillIn(collect.leftOut, { n: view.leftOut })}</p>}
        {doubleEdged.length > 0 && <p>{fillIn(viewWords.doubleEdged, { cards: doubleEdged.join(', ') })}</p>}
        <OwnCards view={view} />
        <ToldCounts view={view} titleOf={spoken.titleOf} />
        <details class="more" onToggle={({ currentTarget }) => setTableOpen(currentTarget.open)}>
          <summary>{viewWords.asTable}</summary>
          {tableOpen && <GroupTable view={view} order={choice.order} titleOf={spoken.titleOf} />}
        </details>
      </section>
      {pictureDrawn && !ahead && (
        <>
          <GroupName name={name} />
          <Conclusions text={conclusions} />
          <PrintedConclusions text={along} />
          <GroupTakeAway view={view} order={choice.order} figureWords={spoken} />
          <OtherGroup
            view={view}
            name={name}
            other={other}
            onBring={bring}
            choice={choice}
            figureWords={spoken}
          />
        </>
      )}
      {onStage && !ahead && (
        <StageScreen
          view={view}
          choice={choice}
          words={spoken}
          conclusions={along}
          name={name}
          other={other}
          waiting={gathered.waiting.length}
          onClose={() => setOnStage(false)}
        />
      )}
    </>
  );
}
