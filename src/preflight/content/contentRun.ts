// One content stream under way: its reader, its graphics state and what it has painted so far.

import type { ColourSpace } from './colourSpaces.ts';
import type { ContentReader } from './contentOperators.ts';
import { GraphicsState } from './graphicsState.ts';
import type { PageResources } from './pageResources.ts';
import type { Painted } from './paintedObjects.ts';
import { PathBuilder } from './pathBuilder.ts';
import { TextCursor } from './textCursor.ts';

// A page of a kit paints two hundred things; rules hold each against those under it.
const MOST_OBJECTS = 10_000;
const MOST_FORMS = 1000;
const MOST_SAVES = 1000;

/** What a page gathers, its forms included. */
export interface ArtUnderWay {
  readonly objects: Painted[];
  readonly groups: (ColourSpace | null)[];
  unclosedSaves: number;
  strayRestores: number;
  /** How many forms were placed, those in forms too. */
  forms: number;
}

/** What operators work on. */
export class ContentRun {
  readonly reader: ContentReader;
  readonly resources: PageResources;
  readonly art: ArtUnderWay;
  /** How many forms this content lies in. */
  readonly depth: number;
  readonly path = new PathBuilder();
  readonly text = new TextCursor();
  readonly saved: GraphicsState[] = [];
  state: GraphicsState;
  /** Set by W; the clip takes effect with the next painting operator. */
  pendingClip = false;

  constructor(
    reader: ContentReader,
    resources: PageResources,
    art: ArtUnderWay,
    state = new GraphicsState(),
    depth = 0,
  ) {
    this.reader = reader;
    this.resources = resources;
    this.art = art;
    this.state = state;
    this.depth = depth;
  }

  add(painted: Painted | null): void {
    if (!painted) return;
    if (this.art.objects.length >= MOST_OBJECTS) this.#refuse(`more than ${MOST_OBJECTS} things`);
    this.art.objects.push(painted);
  }

  /** Counts a form that is placed: two in each of two in each of two soon are more than can be run. */
  addForm(): void {
    this.art.forms++;
    if (this.art.forms > MOST_FORMS) this.#refuse(`more than ${MOST_FORMS} forms`);
  }

  save(): void {
    if (this.saved.length >= MOST_SAVES) this.#refuse('in graphics states that are nested too deep');
    this.saved.push(this.state);
    this.state = this.state.copy();
  }

  #refuse(what: string): never {
    return this.reader.lexer.fail(`The page paints ${what}`);
  }
}

/** What one operator does. */
export type OperatorAction = (run: ContentRun) => void;
