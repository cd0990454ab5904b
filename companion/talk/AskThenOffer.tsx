// A question with answers to choose from, and room for own words. In an interview the words come first: who is shown a
// list repeats what is in it.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { answerOpenly, isListUsed, OPEN_TEXTS } from '../../src/domain/talk/openQuestions.ts';
import type { OpenQuestion } from '../../src/domain/talk/talk.ts';
import { WordField } from '../kit/WordField.tsx';
import { words } from '../page/pageWords.ts';
import { rememberList, wasListSeen } from '../talks/listsSeen.ts';
import type { Session } from '../talks/session.ts';
import { Handwriting } from './Handwriting.tsx';

interface AskThenOfferProps {
  readonly session: Session;
  readonly question: OpenQuestion;
  /** The question as it is asked. */
  readonly asked: string;
  /** What the field for own words is called below the list; left out: it is there only for words that stand in it. */
  readonly ownWords?: string;
  /** The field on paper where this was written, and what that is called. */
  readonly onPaper?: { readonly of: 'field:yield' | 'field:recommendation'; readonly name: string };
  /** The list. */
  readonly children: ComponentChildren;
}

export function AskThenOffer({ session, question, asked, ownWords, onPaper, children }: AskThenOfferProps) {
  const { interview } = words.value.screens;
  const talk = session.talk.value;
  const [shown, setShown] = useState(() => wasListSeen(talk.id, question) || isListUsed(talk, question));
  const [hadWords] = useState(talk[OPEN_TEXTS[question]] !== '');
  const asksFirst = talk.setting === 'interview';
  const field = (
    <>
      {onPaper && <Handwriting talk={talk.id} {...onPaper} />}
      <WordField
        label={asksFirst ? asked : (ownWords ?? interview.ownWords)}
        {...(asksFirst && { hint: interview.hint })}
        value={talk[OPEN_TEXTS[question]]}
        onType={(text) => session.type((now) => answerOpenly(now, question, text, !asksFirst || shown))}
      />
    </>
  );
  if (!asksFirst)
    return (
      <>
        {children}
        {(ownWords !== undefined || hadWords) && field}
      </>
    );
  return (
    <>
      {field}
      <details
        class="more"
        open={shown}
        onToggle={({ currentTarget: { open } }) => {
          if (!open) return;
          rememberList(talk.id, question);
          setShown(true);
        }}
      >
        <summary>{interview.list}</summary>
        {children}
      </details>
    </>
  );
}
