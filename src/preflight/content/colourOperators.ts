// The operators that choose colours for fills and strokes (ISO 32000-1, 8.6.8).

import { DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, startingColour } from './colourSpaces.ts';
import type { ContentRun, OperatorAction } from './contentRun.ts';

function setFill({ state, reader }: ContentRun): void {
  state.fillColour = reader.colour(state.fillColour.space);
}

function setStroke({ state, reader }: ContentRun): void {
  state.strokeColour = reader.colour(state.strokeColour.space);
}

export const COLOUR_OPERATORS: Readonly<Record<string, OperatorAction>> = {
  cs: ({ state, resources, reader }) => {
    state.fillColour = startingColour(resources.colourSpace(reader.name()));
  },
  CS: ({ state, resources, reader }) => {
    state.strokeColour = startingColour(resources.colourSpace(reader.name()));
  },
  sc: setFill,
  scn: setFill,
  SC: setStroke,
  SCN: setStroke,
  k: ({ state, reader }) => {
    state.fillColour = reader.colour(DEVICE_CMYK);
  },
  K: ({ state, reader }) => {
    state.strokeColour = reader.colour(DEVICE_CMYK);
  },
  g: ({ state, reader }) => {
    state.fillColour = reader.colour(DEVICE_GRAY);
  },
  G: ({ state, reader }) => {
    state.strokeColour = reader.colour(DEVICE_GRAY);
  },
  rg: ({ state, reader }) => {
    state.fillColour = reader.colour(DEVICE_RGB);
  },
  RG: ({ state, reader }) => {
    state.strokeColour = reader.colour(DEVICE_RGB);
  },
};
