// What is asked about a card in doubt, for every doubt, card and language: whole sentences, read aloud once and kept so.

import { describe, expect, it } from 'vitest';
import { playCards } from '../../../src/domain/deck/deck.ts';
import { fillIn, plainTitle } from '../../../src/domain/deck/edition.ts';
import type { DoubtReason } from '../../../src/vision/reading/doubt.ts';
import { wordDoubt } from '../../../src/vision/reading/wording.ts';
import { LANGUAGES, realContent, realWords } from '../../realGame.ts';

/** What a card can be said to do: without one of these the title and the doubt make no sentence. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  nl: ['is', 'ligt', 'staat'],
  en: ['is', 'lies', 'was'],
};

const content = realContent();
const words = realWords();

function titlesIn(language: string): string[] {
  const { factors, ownCard } = content.editions.get(language)!;
  return playCards(content.deck).map(({ id }) => {
    const factor = factors[id];
    return plainTitle(factor?.title ?? fillIn(ownCard.number, { n: id.replace(/^\D+/, '') }));
  });
}

describe.each(LANGUAGES)('in %s', (language) => {
  const { reader, photo } = words.get(language)!;
  const doubts = Object.keys(reader.doubts) as DoubtReason[];

  it.each(doubts)('%s makes a sentence with every card', (doubt) => {
    const worded = wordDoubt(doubt, reader);
    expect(VERBS[language]).toContain(worded.split(' ')[0]);
    expect(worded).not.toMatch(/[.;:?!]$|\{|\s{2}/);
    const titles = titlesIn(language);
    expect(new Set(titles).size).toBe(content.deck.factors.length + content.deck.ownCards.length);
    for (const card of titles) {
      const asked = fillIn(photo.questions.doubt, { card, doubt: worded });
      expect(asked).toMatch(/^\p{Lu}[^{}]+ [^{}]+\. \p{Lu}[^{}]+\?$/u);
      expect(asked.startsWith(`${card} ${worded}. `)).toBe(true);
    }
  });
});
