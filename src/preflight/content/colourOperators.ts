// The operators that choose colours for fills and strokes (ISO 32000-1, 8.6.8).

import { DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, startingColor } from './colourSpaces.ts';
import type { ContentRun, OperatorAction } from './contentRun.ts';

function setFill({ state, reader }: ContentRun): void {
  state.fillColor = reader.color(state.fillColor.space);
}

function setStroke({ state, reader }: ContentRun): void {
  state.strokeColor = reader.color(state.strokeColor.space);
}

export const COLOR_OPERATORS: Readonly<Record<string, OperatorAction>> = {
  cs: ({ state, resources, reader }) => {
    state.fillColor = startingColor(resources.colorSpace(reader.name()));
  },
  CS: ({ state, resources, reader }) => {
    state.strokeColor = startingColor(resources.colorSpace(reader.name()));
  },
  sc: setFill,
  scn: setFill,
  SC: setStroke,
  SCN: setStroke,
  k: ({ state, reader }) => {
    state.fillColor = reader.color(DEVICE_CMYK);
  },
  K: ({ state, reader }) => {
    state.strokeColor = reader.color(DEVICE_CMYK);
  },
  g: ({ state, reader }) => {
    state.fillColor = reader.color(DEVICE_GRAY);
  },
  G: ({ state, reader }) => {
    state.strokeColor = reader.color(DEVICE_GRAY);
  },
  rg: ({ state, reader }) => {
    state.fillColor = reader.color(DEVICE_RGB);
  },
  RG: ({ state, reader }) => {
    state.strokeColor = reader.color(DEVICE_RGB);
  },
};
