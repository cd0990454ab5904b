// What the drawings are made of, out of a folder's content and the words that paper says beside it.

import type { Content } from '../../content/content.ts';
import { type PaperWords, paperWords } from '../../content/words.ts';
import type { Edition } from '../../domain/deck/edition.ts';
import type { Kit } from '../../layout/kit.ts';
import type { OutlineTypeface } from '../../layout/text/typeface.ts';

/** @param own what paper says, instead of what comes with Duwtje in this language */
export function kitOf(
  { deck, icons }: Content,
  edition: Edition,
  typeface: OutlineTypeface,
  own: PaperWords | undefined,
): Kit {
  const words = own ?? paperWords(edition.language, deck.languages);
  return {
    deck,
    edition,
    icons,
    typeface,
    study: words && { ...words.study, ...words.whatWorks },
    facilitator: words?.facilitator,
    phases: words?.afternoon.phases,
    culture: words?.culture,
    dialogue: words?.dialogue,
    proof: words?.proof.sheet,
  };
}
