// The afternoon on the big screen: one instruction at a time, the time that is left, and how many tables are in.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addMinutes, goOn, phaseOf, startOrPause } from '../../src/domain/afternoon/afternoon.ts';
import { PHASES } from '../../src/domain/afternoon/script.ts';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { Icon } from '../kit/Icon.tsx';
import { announce } from '../page/announce.ts';
import { Action, type ActionProps } from './Action.tsx';
import { afternoonWords } from './afternoonWords.ts';
import { afternoon, changeAfternoon } from './kept.ts';
import { Questions } from './Questions.tsx';
import { SetUp } from './SetUp.tsx';
import { Timer } from './Timer.tsx';
import '../kit/look/bigScreen.css';
import './afternoon.css';

export interface AfternoonScreenProps {
  /** How many talks are in. */
  readonly talks: number;
  /** Where talks come in: camera, files, a typed code. */
  readonly intake: ComponentChildren;
  /** What makes the picture, or shows it; nothing while there are too few talks. */
  readonly picture: ComponentChildren;
  readonly action: ActionProps;
  ring(): void;
}

/** Keys that fields and buttons need for themselves. */
const isForField = ({ target, key }: KeyboardEvent) =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  ((target instanceof HTMLButtonElement || (target as HTMLElement).tagName === 'SUMMARY') &&
    (key === ' ' || key === 'Enter'));

/** Each with the sign that ends it. */
const sentencesIn = (text: string) => (text.match(/[^.?!]+[.?!]*/g) ?? []).map((sentence) => sentence.trim());

const FORWARD = ['PageDown', 'ArrowRight'];
const BACK = ['PageUp', 'ArrowLeft'];

export function AfternoonScreen({ talks, intake, picture, action, ring }: AfternoonScreenProps) {
  const words = afternoonWords.value;
  const now = afternoon.value;
  const phase = phaseOf(now);
  const dialog = useRef<HTMLDialogElement>(null);
  const [taking, setTaking] = useState(false);
  const { name, say, more } = words.phases[phase];

  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
  }, []);

  const go = (by: 1 | -1) => {
    changeAfternoon((before) => goOn(before, by, Date.now()));
    setTaking(false);
    const to = afternoon.value;
    const { name, say } = words.phases[phaseOf(to)];
    announce(`${fillIn(words.phaseIs, { name, minutes: to.minutes[phaseOf(to)] })}. ${say}`);
    dialog.current?.scrollTo(0, 0);
  };
  const toggle = () => changeAfternoon((before) => startOrPause(before, Date.now()));
  const longer = () => changeAfternoon((before) => addMinutes(before, 5, Date.now()));

  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isForField(event)) return;
    // What is shown upon this screen has keys of its own.
    if (event.target instanceof Element && event.target.closest('dialog') !== dialog.current) return;
    if (FORWARD.includes(event.key)) go(1);
    else if (BACK.includes(event.key)) go(-1);
    else if (event.key === ' ') toggle();
    else if (event.key === '+') longer();
    else return;
    event.preventDefault();
  };

  const runs = now.clock.kind === 'runs';
  const countText =
    now.tables > 0
      ? fillIn(words.tablesIn, { n: talks, tables: now.tables })
      : talks === 0
        ? words.talksInNone
        : talks === 1
          ? words.talksInOne
          : fillIn(words.talksIn, { n: talks });
  return (
    <dialog
      ref={dialog}
      class="big-screen afternoon"
      tabIndex={-1}
      aria-label={words.name}
      onKeyDown={onKey}
      onClose={(event) => {
        // A dialog upon this one closes too, and its word comes by here.
        if (event.target === dialog.current) changeAfternoon((before) => ({ ...before, open: false }));
      }}
    >
      <header>
        <p class="afternoon-name">
          {name} <span>{fillIn(words.at, { at: now.at + 1, of: PHASES.length })}</span>
        </p>
        <Timer now={now} ring={ring} />
      </header>
      <div class="afternoon-body">
        <h2>
          {sentencesIn(say).flatMap((sentence) => [
            <span key={sentence} class="afternoon-sentence">
              {sentence}
            </span>,
            ' ',
          ])}
        </h2>
        <p class="afternoon-more">{more}</p>
        {phase === 'observers' && <Questions questions={now.questions} />}
        {phase === 'picture' && <div class="afternoon-part">{picture || <p>{words.notYet}</p>}</div>}
        {phase === 'action' && <Action {...action} />}
        {phase === 'promise' && action.action && (
          <p class="afternoon-hall" dir="auto">
            {fillIn(words.hallAction, { action: action.action })}
          </p>
        )}
        {(taking || phase === 'hand-in') && <div class="afternoon-part intake">{intake}</div>}
        {taking && <SetUp now={now} />}
      </div>
      <footer>
        <p class="afternoon-count" role="status">
          {countText}
        </p>
        <div class="afternoon-bar" role="toolbar" aria-label={words.name}>
          <button type="button" class="button" aria-label={words.back} onClick={() => go(-1)}>
            <Icon name="back" />
          </button>
          <button type="button" class="button primary" onClick={toggle}>
            {runs ? words.pause : words.start}
          </button>
          <button type="button" class="button" aria-label={words.more} onClick={longer}>
            +5
          </button>
          <button type="button" class="button" aria-label={words.on} onClick={() => go(1)}>
            <Icon name="on" />
          </button>
          <button type="button" class="button" aria-expanded={taking} onClick={() => setTaking(!taking)}>
            {words.intake}
          </button>
          <button
            type="button"
            class="button"
            aria-label={words.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
      </footer>
    </dialog>
  );
}
