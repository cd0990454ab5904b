// One content stream under way: its reader, its graphics state and what it has painted so far.

import type { ColourSpace } from './colourSpaces.ts';
import type { ContentReader } from './contentOperators.ts';
import { GraphicsState } from './graphicsState.ts';
import type { PageResources } from './pageResources.ts';
import type { Painted } from './paintedObjects.ts';
import { PathBuilder } from './pathBuilder.ts';
import { TextCursor } from './textCursor.ts';

/** What a page gathers, its forms included. */
export interface ArtUnderWay {
  readonly objects: Painted[];
  readonly groups: (ColourSpace | null)[];
  unclosedSaves: number;
  strayRestores: number;
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
    if (painted) this.art.objects.push(painted);
  }
}

/** What one operator does. */
export type OperatorAction = (run: ContentRun) => void;
