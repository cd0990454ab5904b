// All tables together: gather what they hand in, show it on the big screen, and take it along.

import deck from 'virtual:duwtje/deck';
import { useEffect, useId, useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/edition.ts';
import { figureWords } from '../../src/domain/group/figureWords.ts';
import { ORDERS, type Order } from '../../src/domain/group/order.ts';
import { type GroupView, viewGroup } from '../../src/domain/group/view.ts';
import { announce, showToast } from '../app/announce.ts';
import { words } from '../app/words.ts';
import { Collect, THRESHOLDS } from '../group/Collect.tsx';
import { FigureImage } from '../group/FigureImage.tsx';
import { GroupTable } from '../group/GroupTable.tsx';
import { GroupTakeAway } from '../group/GroupTakeAway.tsx';
import { groupWords } from '../group/groupWords.ts';
import { OtherGroup } from '../group/OtherGroup.tsx';
import { EMPTY_PILE, type Pile, showWaiting, stillNeeded } from '../group/pile.ts';
import { changePile, followPile, loadPile, pile } from '../group/pileStore.ts';
import { StageScreen } from '../group/Stage.tsx';
import { type FigureChoice, figureAt } from '../group/stages.ts';
import { told } from '../group/takeIn.ts';
import '../styles/photo.css';
import '../styles/group.css';

const TAGS = deck.factors.map(({ tag }) => tag);

const talksIn = ({ batches }: Pile) => batches.reduce((sum, { n }) => sum + n, 0);

function ShowButton({ now }: { readonly now: Pile }) {
  const { collect } = groupWords.value;
  if (stillNeeded(now) > 0) return null;
  const show = () => {
    changePile((before) => showWaiting(before, TAGS));
    told.value = undefined;
    announce(fillIn(collect.closed, { n: talksIn(pile.value) }));
  };
  return (
    <button type="button" class="button primary large" onClick={show}>
      {now.batches.length === 0 ? collect.show : fillIn(collect.showMore, { n: now.waiting.length })}
    </button>
  );
}

interface ChoiceProps {
  readonly choice: FigureChoice;
  onChoose(choice: FigureChoice): void;
}

/** Which cards, and in what order. */
function FigureChoices({ choice, onChoose }: ChoiceProps) {
  const { view } = groupWords.value;
  const { groups } = words.value.edition;
  return (
    <div class="figure-choices">
      <label>
        <span>{view.order}</span>
        <select
          value={choice.order}
          onChange={({ currentTarget: { value } }) => onChoose({ ...choice, order: value as Order })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {view.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{view.cards}</span>
        <select
          value={choice.group}
          onChange={({ currentTarget: { value } }) => onChoose({ ...choice, group: value })}
        >
          <option value="all">{view.allCards}</option>
          {[...new Set(deck.factors.map(({ group }) => group))].map((group) => (
            <option key={group} value={group}>
              {groups[group] ?? group}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function OwnCards({ view }: { readonly view: GroupView }) {
  const { view: viewWords } = groupWords.value;
  const { laid, hidden, names } = view.ownCards;
  if (laid === 0 && names.length === 0) return null;
  return (
    <div class="own-cards">
      {laid > 0 && <p>{fillIn(hidden > 0 ? viewWords.ownLeast : viewWords.own, { n: laid })}</p>}
      {names.length > 0 && (
        <p>{fillIn(viewWords.ownNames, { names: names.map((name) => `‘${name}’`).join(', ') })}</p>
      )}
    </div>
  );
}

function Conclusions({ text }: { readonly text: string }) {
  const { view: viewWords } = groupWords.value;
  const id = useId();
  return (
    <div class="word-field conclusions">
      <label for={id}>{viewWords.conclusions}</label>
      <p class="hint" id={`${id}-hint`}>
        {viewWords.conclusionsHint}
      </p>
      <textarea
        id={id}
        rows={4}
        maxLength={4000}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={({ currentTarget: { value } }) => changePile((now) => ({ ...now, conclusions: value }))}
      />
    </div>
  );
}

/** What is shown, once enough talks are in. */
function Picture({ now, view }: { readonly now: Pile; readonly view: GroupView }) {
  const { view: viewWords, stage, collect } = groupWords.value;
  const [choice, setChoice] = useState<FigureChoice>({ order: 'study', group: 'all' });
  const [onStage, setOnStage] = useState(false);
  const spoken = figureWords(words.value.edition);
  const doubleEdged = view.factors
    .filter((factor) => factor.doubleEdged)
    .map(({ card }) => spoken.titleOf(card));
  return (
    <>
      <section class="group-picture">
        <h2>{viewWords.title}</h2>
        <button type="button" class="button primary large" onClick={() => setOnStage(true)}>
          {stage.open}
        </button>
        <p class="hint">{stage.keys}</p>
        <FigureChoices choice={choice} onChoose={setChoice} />
        <FigureImage id="picture" figure={figureAt(view, 'both', choice)} words={spoken} />
        {view.leftOut > 0 && <p>{fillIn(collect.leftOut, { n: view.leftOut })}</p>}
        {doubleEdged.length > 0 && <p>{fillIn(viewWords.doubleEdged, { cards: doubleEdged.join(', ') })}</p>}
        <OwnCards view={view} />
        <details class="more">
          <summary>{viewWords.asTable}</summary>
          <GroupTable view={view} order={choice.order} titleOf={spoken.titleOf} />
        </details>
      </section>
      <Conclusions text={now.conclusions} />
      <div class="printed-conclusions">
        <h2>{viewWords.conclusions}</h2>
        <p>{now.conclusions}</p>
      </div>
      <GroupTakeAway pile={now} view={view} order={choice.order} figureWords={spoken} />
      <OtherGroup view={view} choice={choice} figureWords={spoken} />
      {onStage && (
        <StageScreen
          view={view}
          choice={choice}
          words={spoken}
          conclusions={now.conclusions}
          onClose={() => setOnStage(false)}
        />
      )}
    </>
  );
}

function Settings({ now }: { readonly now: Pile }) {
  const { collect } = groupWords.value;
  const anew = () => {
    const before = pile.value;
    changePile(() => ({ ...EMPTY_PILE, threshold: before.threshold }));
    told.value = undefined;
    showToast({
      text: collect.emptied,
      action: { label: words.value.screens.common.undo, run: () => changePile(() => before) },
    });
  };
  return (
    <details class="more">
      <summary>{collect.settings}</summary>
      <label class="threshold">
        <span>{collect.threshold}</span>
        <select
          value={String(now.threshold)}
          onChange={({ currentTarget: { value } }) =>
            changePile((before) => ({ ...before, threshold: Number(value) }))
          }
        >
          {[...new Set([...THRESHOLDS, now.threshold])]
            .sort((a, b) => a - b)
            .map((n) => (
              <option key={n} value={n}>
                {fillIn(collect.thresholdOption, { n })}
              </option>
            ))}
        </select>
      </label>
      <div>
        <button type="button" class="button danger" onClick={anew}>
          {collect.anew}
        </button>
      </div>
    </details>
  );
}

export function Group() {
  const { collect } = groupWords.value;
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    told.value = undefined;
    void loadPile().then(() => setLoaded(true));
    return followPile();
  }, []);
  const now = pile.value;
  const view = viewGroup(now.batches, deck, now.threshold);
  return (
    <>
      <h1>{collect.title}</h1>
      {loaded && (
        <>
          {view.n === 0 && <p class="lead">{collect.lead}</p>}
          <Collect pile={now} />
          <ShowButton now={now} />
          {view.n > 0 && <Picture now={now} view={view} />}
          <Settings now={now} />
        </>
      )}
    </>
  );
}
