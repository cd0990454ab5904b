// The operators that build, paint and clip paths (ISO 32000-1, 8.5).

import type { ContentRun, OperatorAction } from './contentRun.ts';
import { paintFill, paintStrokes } from './objectPainter.ts';

function paintPath(fills: boolean, strokes: boolean): OperatorAction {
  return (run) => {
    const { path, state } = run;
    if (fills) run.add(paintFill(state, path));
    if (strokes) for (const painted of paintStrokes(state, path)) run.add(painted);
    if (run.pendingClip) state.addClip(path.box, path.isBox);
    run.pendingClip = false;
    path.reset();
  };
}

function markClip(run: ContentRun): void {
  run.pendingClip = true;
}

export const PATH_OPERATORS: Readonly<Record<string, OperatorAction>> = {
  m: ({ path, state, reader }) => path.moveTo(state.ctm, reader.numbers(2)),
  l: ({ path, state, reader }) => path.lineTo(state.ctm, reader.numbers(2)),
  c: ({ path, state, reader }) => path.curveTo(state.ctm, reader.numbers(6), 0, 2, 4),
  v: ({ path, state, reader }) => path.curveTo(state.ctm, reader.numbers(4), -1, 0, 2),
  y: ({ path, state, reader }) => path.curveTo(state.ctm, reader.numbers(4), 0, 2, 2),
  re: ({ path, state, reader }) => path.rectangle(state.ctm, reader.numbers(4)),
  h: () => {},
  W: markClip,
  'W*': markClip,
  n: paintPath(false, false),
  f: paintPath(true, false),
  F: paintPath(true, false),
  'f*': paintPath(true, false),
  S: paintPath(false, true),
  s: paintPath(false, true),
  B: paintPath(true, true),
  'B*': paintPath(true, true),
  b: paintPath(true, true),
  'b*': paintPath(true, true),
};
