// The operators that place and show text (ISO 32000-1, 9.3 and 9.4).

import type { ContentRun, OperatorAction } from './contentRun.ts';
import { paintText } from './objectPainter.ts';

function showText(run: ContentRun, operand: number): void {
  const { reader, state, text } = run;
  const shown = reader.shownText(operand);
  const font = state.font ?? reader.lexer.fail('Text is shown before a font is chosen');
  for (const painted of paintText(state, font, text.show(state, font, shown))) run.add(painted);
}

function nextLine({ state, text }: ContentRun): void {
  text.moveLine(0, -state.leading);
}

export const TEXT_OPERATORS: Readonly<Record<string, OperatorAction>> = {
  BT: ({ text }) => text.begin(),
  ET: () => {},
  Tf: ({ state, resources, reader }) => {
    state.font = resources.font(reader.name());
    state.fontSize = reader.number(1);
  },
  Tm: ({ text, reader }) => text.setMatrix(reader.matrix()),
  Td: ({ text, reader }) => text.moveLine(reader.number(0), reader.number(1)),
  TD: ({ state, text, reader }) => {
    state.leading = -reader.number(1);
    text.moveLine(reader.number(0), reader.number(1));
  },
  'T*': nextLine,
  Tj: (run) => showText(run, 0),
  TJ: (run) => showText(run, 0),
  "'": (run) => {
    nextLine(run);
    showText(run, 0);
  },
  '"': (run) => {
    run.state.wordSpacing = run.reader.number(0);
    run.state.charSpacing = run.reader.number(1);
    nextLine(run);
    showText(run, 2);
  },
  Tc: ({ state, reader }) => {
    state.charSpacing = reader.number(0);
  },
  Tw: ({ state, reader }) => {
    state.wordSpacing = reader.number(0);
  },
  Tz: ({ state, reader }) => {
    state.horizontalScale = reader.number(0) / 100;
  },
  TL: ({ state, reader }) => {
    state.leading = reader.number(0);
  },
  Ts: ({ state, reader }) => {
    state.rise = reader.number(0);
  },
  Tr: ({ state, reader }) => {
    state.renderMode = reader.number(0);
  },
};
