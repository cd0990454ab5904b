// One road, one naming: cards, leaflet and page call and number the steps of a talk alike.

import { describe, expect, test } from 'vitest';
import { CARD_STEPS } from '../../../companion/page/cardSteps.ts';
import { STEPS } from '../../../companion/page/route.ts';
import { leaflet } from '../../../src/layout/leaflet/leaflet.ts';
import { bare, lettersOn } from '../../layout/ink.ts';
import { LANGUAGES, realGame, realWords } from '../../realGame.ts';
import { GAME_WORDS } from '../gameWords.ts';

describe.each(LANGUAGES)('the steps in %s', (language) => {
  const { kit } = realGame(language);
  const { deck, edition } = kit;
  const page = GAME_WORDS.get(language)!.all;

  test('every step card stands at one stop of the page, in the order of the cards', () => {
    expect(Object.values(CARD_STEPS).flat()).toEqual(deck.steps.map(({ id }) => id));
    expect(Object.keys(CARD_STEPS)).toEqual([...STEPS, 'lookback']);
  });

  test('the page numbers and calls each step as its card does', () => {
    expect(page.edition.steps).toEqual(
      Object.fromEntries(
        deck.steps.map(({ id }, i) => [id, { number: i + 1, title: edition.steps[id]!.title }]),
      ),
    );
  });

  test('a button leads to a step by the name of its card, and the page has names of its own for nothing else', () => {
    const { names } = page.screens.steps;
    for (const step of STEPS) {
      const card = CARD_STEPS[step].at(-1);
      if (card) expect(names[step]).toBe(edition.steps[card]!.title);
    }
    expect(Object.keys(realWords().get(language)!.screens.steps.names)).toEqual(
      STEPS.filter((step) => CARD_STEPS[step].length === 0),
    );
  });

  test('the back of the leaflet numbers and calls each step as its card does', () => {
    const [outside] = leaflet(kit);
    expect(outside.misfits).toEqual([]);
    const said = lettersOn(outside.drawing);
    deck.steps.forEach(({ id }, i) => {
      expect(said).toContain(bare(`${i + 1}${edition.steps[id]!.title}`));
    });
  });
});
