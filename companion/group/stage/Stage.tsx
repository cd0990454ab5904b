// The big screen: one thing at a time, step by step, worked with a keyboard or a clicker, readable from ten metres.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { announce } from '../../page/announce.ts';
import { attempt } from '../../page/trouble.ts';
import { groupWords } from '../groupWords.ts';
import { Slides, type SlidesProps } from './Slides.tsx';
import { StageBand } from './StageBand.tsx';
import { StageBar } from './StageBar.tsx';
import { stageKey, stepBeside, stepsOf } from './stages.ts';
import '../../kit/look/bigScreen.css';
import './stage.css';

interface StageProps extends SlidesProps {
  /** How many talks are in that this picture does not show yet. */
  readonly waiting: number;
  onClose(): void;
}

/** How long the buttons stay in sight after a hand moved. */
const HANDS_OFF_MS = 3_000;

/** Whether a hand moved a moment ago; a key or a clicker hides the buttons, which cover the last row. */
function useHands(): { readonly hands: boolean; wake(): void; rest(): void } {
  const [hands, setHands] = useState(true);
  const timer = useRef(0);
  const wake = () => {
    setHands(true);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setHands(false), HANDS_OFF_MS);
  };
  useEffect(() => {
    wake();
    return () => clearTimeout(timer.current);
  }, []);
  return { hands, wake, rest: () => setHands(false) };
}

function leaveFullScreen(): void {
  if (document.fullscreenElement) void attempt(() => document.exitFullscreen());
}

export function StageScreen({ onClose, waiting, ...slides }: StageProps) {
  const { stage } = groupWords.value;
  const { view, choice, other } = slides;
  const dialog = useRef<HTMLDialogElement>(null);
  const wall = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  const [blank, setBlank] = useState(false);
  const { hands, wake, rest } = useHands();
  const steps = useMemo(() => stepsOf(view, choice, other !== undefined), [view, choice, other]);
  // Talks that come in from another window can make for fewer steps.
  const at = Math.min(asked, steps.length - 1);
  const step = steps[at]!;

  const go = (by: 1 | -1) => {
    const to = stepBeside(at, by, steps);
    setBlank(false);
    setAsked(to);
    announce(fillIn(stage.step, { at: to + 1, of: steps.length, name: stage.names[steps[to]!.stage] }));
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const onButton =
      event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    const key = onButton ? undefined : stageKey(event.key);
    if (!key) return;
    event.preventDefault();
    rest();
    if (key === 'blank') setBlank(!blank);
    else go(key === 'on' ? 1 : -1);
  };

  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
    return leaveFullScreen;
  }, []);

  const fullScreen = () => {
    if (document.fullscreenElement) leaveFullScreen();
    // Not the page, which WebKit then lays over the dialog, and not the dialog itself, which the standard refuses. Where
    // the browser says no, the stage stays as large as the window.
    else void wall.current?.requestFullscreen().catch(() => announce(stage.noFullScreen));
    dialog.current?.focus();
  };

  return (
    <dialog
      ref={dialog}
      class="big-screen stage"
      tabIndex={-1}
      aria-label={stage.name}
      data-hands={hands}
      onKeyDown={onKey}
      onPointerMove={wake}
      onFocusIn={wake}
      onClose={onClose}
    >
      <div ref={wall} class="stage-wall">
        <div class="stage-shown">{!blank && <Slides {...slides} step={step} />}</div>
        <StageBand n={view.n} waiting={waiting} at={at + 1} of={steps.length} />
        <StageBar
          at={at + 1}
          of={steps.length}
          name={stage.names[step.stage]}
          blank={blank}
          onGo={go}
          onBlank={() => setBlank(!blank)}
          onFullScreen={document.fullscreenEnabled ? fullScreen : undefined}
          onClose={() => dialog.current?.close()}
        />
      </div>
    </dialog>
  );
}
