import { describe, expect, it } from 'vitest';
import {
  RECOMMENDATIONS,
  SELF_DIRECTIONS,
  SETTINGS,
  TRIGGERS,
  WAYS,
  YIELDS,
} from '../../src/domain/talk/talk.ts';
import { realWords } from '../realGame.ts';

// A choice must fit on a button of a phone of 320 px in two lines.
const LONGEST_CHOICE = 40;

const talkWords = [...realWords().values()].map(({ talk }) => talk);

describe.each(talkWords)('the words for what the domain lists', (words) => {
  const choices = [
    [SETTINGS, words.settings],
    [TRIGGERS, words.triggers],
    [WAYS, words.ways],
    [YIELDS, words.yields],
    [RECOMMENDATIONS, words.recommendations],
  ] as const;

  it('name everything that can be chosen, in the same order, and nothing else', () => {
    for (const [listed, named] of choices) expect(Object.keys(named)).toEqual(listed);
    expect(Object.keys(words.selfDirection)).toEqual(SELF_DIRECTIONS);
    expect(Object.keys(words.waySteps)).toEqual(WAYS);
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
});
