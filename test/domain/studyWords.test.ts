import { describe, expect, it } from 'vitest';
import deck from '../../cards/deck.json';
import en from '../../companion/words/en.json';
import nl from '../../companion/words/nl.json';
import { RECOMMENDATIONS, SELF_DIRECTIONS, SETTINGS, TRIGGERS, YIELDS } from '../../src/domain/talk/talk.ts';

// A choice must fit on a button of a phone of 320 px in two lines.
const LONGEST_CHOICE = 40;

describe.each([nl, en])('the words for what the domain lists', (words) => {
  const choices = [
    [SETTINGS, words.settings],
    [TRIGGERS, words.triggers],
    [YIELDS, words.yields],
    [RECOMMENDATIONS, words.recommendations],
  ] as const;

  it('name everything that can be chosen, in the same order, and nothing else', () => {
    for (const [listed, named] of choices) expect(Object.keys(named)).toEqual(listed);
    expect(Object.keys(words.selfDirection)).toEqual(SELF_DIRECTIONS);
  });

  it('are short where they must be tapped', () => {
    for (const choice of choices.flatMap(([, named]) => Object.values(named))) {
      expect(choice.length, choice).toBeLessThanOrEqual(LONGEST_CHOICE);
    }
  });

  it('leave the end of a question open', () => {
    expect(words.questionStarts).toHaveLength(6);
    for (const start of words.questionStarts) expect(start).toMatch(/ …$/);
  });

  it('give no figures for the study, since none are public', () => {
    expect(JSON.stringify(words.study)).not.toMatch(/\d|%/);
  });
});

it('has the study name cards of the deck, the same and in the same order in every language', () => {
  const factors = deck.factors.map(({ id }) => id);
  for (const side of ['pushes', 'brakes'] as const) {
    expect(factors).toEqual(expect.arrayContaining(nl.study[side].cards));
    expect(en.study[side].cards).toEqual(nl.study[side].cards);
  }
});

it('says in English as many things as in Dutch', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value;
  const owned = ({ selfDirection, study, questionStarts }: typeof nl | typeof en) =>
    shape({ selfDirection, study, questionStarts });
  expect(owned(en)).toEqual(owned(nl));
});
