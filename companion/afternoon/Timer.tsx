// The time that is left of a phase, for all to see; it reads the clock, so a laptop that slept is right when it wakes.

import { useEffect, useRef, useState } from 'preact/hooks';
import { type Afternoon, leftAt, timeText } from '../../src/domain/afternoon/afternoon.ts';
import { announce } from '../page/announce.ts';
import { afternoonWords } from './afternoonWords.ts';

const LOOK_MS = 250;

interface TimerProps {
  readonly now: Afternoon;
  /** Sounds, where the facilitator asked for it. */
  ring(): void;
}

export function Timer({ now, ring }: TimerProps) {
  const words = afternoonWords.value;
  const [time, setTime] = useState(Date.now);
  const runs = now.clock.kind === 'runs';
  useEffect(() => {
    setTime(Date.now());
    if (!runs) return;
    const look = () => setTime(Date.now());
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [runs, now.clock]);
  const left = leftAt(now, time);
  const over = left <= 0;
  const wasOver = useRef(over);
  useEffect(() => {
    if (over && !wasOver.current && runs) {
      announce(words.over);
      if (now.sound) ring();
    }
    wasOver.current = over;
  }, [over]);
  return (
    <div class={over ? 'timer over' : 'timer'}>
      <p role="timer" aria-label={words.timer}>
        {timeText(left)}
      </p>
      {over && <p class="timer-over">{words.over}</p>}
    </div>
  );
}
