// The buttons below the big screen, for whoever has no clicker.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import { Icon } from '../../kit/Icon.tsx';
import { groupWords } from '../groupWords.ts';

interface StageBarProps {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly name: string;
  readonly blank: boolean;
  onGo(by: 1 | -1): void;
  onBlank(): void;
  /** Left out where the browser shows no part of a page full screen, as on an iPhone. */
  readonly onFullScreen?: (() => void) | undefined;
  onClose(): void;
}

export function StageBar({ at, of, name, blank, onGo, onBlank, onFullScreen, onClose }: StageBarProps) {
  const { stage } = groupWords.value;
  return (
    // A mouse leaves the keys to the screen: otherwise a clicker would press the button that was clicked last.
    <div
      class="stage-bar"
      role="toolbar"
      aria-label={stage.name}
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" class="button" aria-label={stage.back} onClick={() => onGo(-1)}>
        <Icon name="back" />
      </button>
      <p>{fillIn(stage.at, { at, of, name })}</p>
      <button type="button" class="button" aria-label={stage.on} onClick={() => onGo(1)}>
        <Icon name="on" />
      </button>
      <button type="button" class="button" aria-pressed={blank} onClick={onBlank}>
        {stage.hide}
      </button>
      {onFullScreen && (
        <button type="button" class="button" onClick={onFullScreen}>
          {stage.fullScreen}
        </button>
      )}
      <button type="button" class="button" aria-label={stage.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
