// The big screen: one thing at a time, step by step, worked with a keyboard or a clicker, readable from ten metres.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/edition.ts';
import type { FigureWords } from '../../src/domain/group/figureWords.ts';
import { topFactors } from '../../src/domain/group/order.ts';
import { STUDY_BRAKES, STUDY_PUSHES } from '../../src/domain/group/study.ts';
import type { GroupView } from '../../src/domain/group/view.ts';
import { announce } from '../app/announce.ts';
import { Icon } from '../parts/Icon.tsx';
import { FigureImage } from './FigureImage.tsx';
import { groupWords } from './groupWords.ts';
import { StageGroups } from './StageGroups.tsx';
import {
  type FigureChoice,
  figureAt,
  isFigureStage,
  STAGES,
  type Stage,
  stageBeside,
  stageKey,
  wordsAt,
} from './stages.ts';

interface StageProps {
  readonly view: GroupView;
  readonly choice: FigureChoice;
  readonly words: FigureWords;
  readonly conclusions: string;
  onClose(): void;
}

/** So long the buttons stay in sight after a hand moved. */
const HANDS_OFF_MS = 3_000;

interface SlideProps {
  readonly title: string;
  readonly n: number;
  readonly children: ComponentChildren;
}

/** A slide that is no figure: its title and N where the figure has them. */
function Slide({ title, n, children }: SlideProps) {
  return (
    <div class="slide">
      <header>
        <h2>{title}</h2>
        <p>{fillIn(groupWords.value.stage.talks, { n })}</p>
      </header>
      {children}
    </div>
  );
}

interface RankingProps {
  readonly view: GroupView;
  readonly side: 'push' | 'brake';
  titleOf(card: string): string;
}

/** The cards that lead here beside those that led in the study. */
function Ranking({ view, side, titleOf }: RankingProps) {
  const { stage } = groupWords.value;
  const here = topFactors(view, side).map(({ card }) => card);
  const study = (side === 'push' ? STUDY_PUSHES : STUDY_BRAKES).slice(0, 5);
  const lists = [
    { name: stage.here, cards: here },
    { name: stage.study, cards: study },
  ];
  return (
    <div class="ranking">
      {lists.map(({ name, cards }) => (
        <div key={name}>
          <h3>{name}</h3>
          {cards.length === 0 ? (
            <p>{stage.none}</p>
          ) : (
            <ol>
              {cards.map((card) => (
                <li key={card}>{titleOf(card)}</li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </div>
  );
}

function Shown({ view, choice, words, conclusions, stage: at }: StageProps & { readonly stage: Stage }) {
  const { stage, view: viewWords } = groupWords.value;
  const { n } = view;
  if (isFigureStage(at)) {
    const figure = figureAt(view, at, choice);
    if (figure.rows.length === 0)
      return (
        <Slide title={stage.names[at]} n={n}>
          <p class="slide-guess">{stage.noDoubleEdged}</p>
        </Slide>
      );
    return <FigureImage id="stage" figure={figure} words={wordsAt(at, words)} />;
  }
  switch (at) {
    case 'hidden':
      return (
        <Slide title={words.title} n={n}>
          <p class="slide-guess">{stage.guess}</p>
        </Slide>
      );
    case 'groups':
      return (
        <Slide title={stage.groupsTitle} n={n}>
          <StageGroups view={view} />
        </Slide>
      );
    case 'study-push':
      return (
        <Slide title={stage.names[at]} n={n}>
          <Ranking view={view} side="push" titleOf={words.titleOf} />
        </Slide>
      );
    case 'study-brake':
      return (
        <Slide title={stage.names[at]} n={n}>
          <Ranking view={view} side="brake" titleOf={words.titleOf} />
        </Slide>
      );
    case 'conclusions':
      return (
        <Slide title={viewWords.conclusions} n={n}>
          <Conclusions text={conclusions} none={stage.noConclusions} />
        </Slide>
      );
  }
}

function Conclusions({ text, none }: { readonly text: string; readonly none: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return <p class="slide-guess">{none}</p>;
  return (
    <ul class={lines.length > 5 ? 'slide-lines many' : 'slide-lines'}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

export function StageScreen(props: StageProps) {
  const { stage } = groupWords.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState<Stage>('hidden');
  const [blank, setBlank] = useState(false);
  const [hands, setHands] = useState(true);
  const timer = useRef(0);

  const go = (to: Stage) => {
    setBlank(false);
    setAt(to);
    announce(fillIn(stage.step, { at: STAGES.indexOf(to) + 1, of: STAGES.length, name: stage.names[to] }));
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const onButton =
      event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    const asked = onButton ? undefined : stageKey(event.key);
    if (!asked) return;
    event.preventDefault();
    if (asked === 'blank') setBlank(!blank);
    else go(stageBeside(at, asked === 'on' ? 1 : -1));
  };

  const wake = () => {
    setHands(true);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setHands(false), HANDS_OFF_MS);
  };

  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
    wake();
    return () => {
      clearTimeout(timer.current);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);

  const fullScreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen?.().catch(() => {});
    dialog.current?.focus();
  };

  return (
    <dialog
      ref={dialog}
      class="stage"
      tabIndex={-1}
      aria-label={stage.name}
      data-hands={hands}
      onKeyDown={onKey}
      onPointerMove={wake}
      onFocusIn={wake}
      onClose={props.onClose}
    >
      {blank ? (
        <p class="stage-blank">{fillIn(stage.talks, { n: props.view.n })}</p>
      ) : (
        <div class="stage-shown">
          <Shown {...props} stage={at} />
        </div>
      )}
      <div class="stage-bar" role="toolbar" aria-label={stage.name}>
        <button type="button" class="button" aria-label={stage.back} onClick={() => go(stageBeside(at, -1))}>
          <Icon name="back" />
        </button>
        <p>
          {STAGES.indexOf(at) + 1}/{STAGES.length} {stage.names[at]}
        </p>
        <button type="button" class="button" aria-label={stage.on} onClick={() => go(stageBeside(at, 1))}>
          <Icon name="on" />
        </button>
        <button type="button" class="button" aria-pressed={blank} onClick={() => setBlank(!blank)}>
          {stage.hide}
        </button>
        <button type="button" class="button" onClick={fullScreen}>
          {stage.fullScreen}
        </button>
        <button type="button" class="button" aria-label={stage.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
    </dialog>
  );
}
