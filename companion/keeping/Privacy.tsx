// In plain words: what is kept, where, who sees it, and what nobody may ask.

import { BackHome } from '../kit/BackHome.tsx';
import { words } from '../page/pageWords.ts';
import './keeping.css';

export function Privacy() {
  const { privacy } = words.value.keepingPage;
  return (
    <>
      <BackHome />
      <h1>{privacy.title}</h1>
      <p class="lead">{privacy.lead}</p>
      {privacy.questions.map(({ title, text }) => (
        <section class="question" key={title}>
          <h2>{title}</h2>
          {text.map((sentences) => (
            <p key={sentences}>{sentences}</p>
          ))}
        </section>
      ))}
      <a class="button" href="#/keeping">
        {privacy.toKeeping}
      </a>
    </>
  );
}
