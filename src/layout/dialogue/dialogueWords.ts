// The words of the dialogue board: read from `dialogue.json` of cards/words/LANGUAGE.

import type { PinKind } from '../../domain/board/dialogueBoard.ts';
import type { PromptWords } from './promptWords.ts';

/** The ends of the two axes. */
export type AxisEnd = 'organisation' | 'person' | 'reactive' | 'proactive';

export interface DialogueWords {
  readonly title: string;
  readonly pinsTitle: string;
  readonly backTitle: string;
  /** Above the pins that are cut out by hand. */
  readonly cut: string;
  /** What the field shows, for who hears the page. */
  readonly alt: string;
  readonly axes: Readonly<Record<AxisEnd, { readonly title: string; readonly more: string }>>;
  /** The word on a pin. */
  readonly pins: Readonly<Record<PinKind, string>>;
  readonly ask: Readonly<Record<PinKind, string>>;
  /** Where the axes come from. */
  readonly model: string;
  readonly llo: {
    readonly title: string;
    readonly lead: string;
    readonly points: readonly string[];
    readonly source: string;
  };
  readonly play: { readonly title: string; readonly steps: readonly string[]; readonly advice: string };
  readonly questions: { readonly title: string; readonly points: readonly string[] };
  /** The cards beside the board. */
  readonly prompts: PromptWords;
}
