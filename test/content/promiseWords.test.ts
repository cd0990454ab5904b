import { describe, expect, it } from 'vitest';
import { HELPERS, LOOK_BACK_TEXTS, OUTCOMES } from '../../src/domain/talk/agreement.ts';
import { realWords } from '../realGame.ts';

// A choice must fit on a button of a phone of 320 px in two lines.
const LONGEST_CHOICE = 40;

describe.each([...realWords()])('the words of a promise in %s', (_, { promise }) => {
  it('name everything that can be chosen, in the same order', () => {
    expect(Object.keys(promise.helpers)).toEqual(HELPERS);
    expect(Object.keys(promise.lookBack.outcomes)).toEqual([...OUTCOMES, 'unsaid']);
    expect(Object.keys(promise.chain.outcomes)).toEqual(OUTCOMES);
  });

  it('ask for every text of a look back', () => {
    expect(Object.keys(promise.lookBack)).toEqual(expect.arrayContaining([...LOOK_BACK_TEXTS]));
  });

  it('are short where they must be tapped', () => {
    const { helpers, workTime, lookBack } = promise;
    for (const choice of [helpers, workTime, lookBack.outcomes].flatMap((named) => Object.values(named)))
      expect(choice.length, choice).toBeLessThanOrEqual(LONGEST_CHOICE);
  });
});
