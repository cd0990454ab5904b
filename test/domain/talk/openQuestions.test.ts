import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOpenly, OPEN_TEXTS } from '../../../src/domain/talk/openQuestions.ts';
import { OPEN_QUESTIONS } from '../../../src/domain/talk/talk.ts';
import { emptyTalk } from './talks.ts';

const talk = emptyTalk();

describe.each(OPEN_QUESTIONS)('asking first about %s', (question) => {
  it('notes that the words came first when the list was not seen yet', () => {
    const answered = answerOpenly(talk, question, 'Het kwam door de buren', false);
    expect(answered.openFirst).toEqual([question]);
    expect(answered[OPEN_TEXTS[question]]).toBe('Het kwam door de buren');
  });

  it('does not note it when the list was seen before a word stood there', () => {
    expect(answerOpenly(talk, question, 'Ja, dat', true).openFirst).toEqual([]);
  });

  it('still knows that they came first when more is written after the list was seen', () => {
    const first = answerOpenly(talk, question, 'Het kwam', false);
    expect(answerOpenly(first, question, 'Het kwam zo', true).openFirst).toEqual([question]);
  });

  it('forgets it when all words are wiped: nothing came first then', () => {
    const first = answerOpenly(talk, question, 'Het kwam', false);
    const wiped = answerOpenly(first, question, ' ', true);
    expect(wiped.openFirst).toEqual([]);
    expect(answerOpenly(wiped, question, 'Nu dit', true).openFirst).toEqual([]);
  });

  it('leaves the other questions and their words alone', () => {
    const all = OPEN_QUESTIONS.filter((other) => other !== question).reduce(
      (so, other) => answerOpenly(so, other, 'eerder', false),
      talk,
    );
    const { openFirst, [OPEN_TEXTS[question]]: _, ...rest } = answerOpenly(all, question, 'iets', false);
    expect(openFirst).toEqual(OPEN_QUESTIONS);
    expect(rest).toEqual((({ openFirst: __, [OPEN_TEXTS[question]]: ___, ...others }) => others)(all));
  });
});

describe('who has chosen from a list', () => {
  it('has seen it, also after the page was closed', () => {
    expect(answerOpenly({ ...talk, yields: ['joy'] }, 'yields', 'Plezier', false).openFirst).toEqual([]);
  });

  it('notes the questions in their order, in whichever order they were answered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...OPEN_QUESTIONS]), (asked) => {
        const answered = asked.reduce((so, question) => answerOpenly(so, question, 'woorden', false), talk);
        expect(answered.openFirst).toEqual(OPEN_QUESTIONS.filter((question) => asked.includes(question)));
      }),
    );
  });
});
