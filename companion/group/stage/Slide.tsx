// The frame of a slide: its conclusion, of how many talks, and what proves it.

import type { ComponentChildren } from 'preact';
import type { Headline } from './headlines.ts';

interface SlideProps extends Headline {
  readonly children: ComponentChildren;
}

export function Slide({ title, sub, children }: SlideProps) {
  return (
    <div class="slide">
      <header>
        <h2 class={title.length > 44 ? 'long' : undefined} dir="auto">
          {title}
        </h2>
        {sub && <p>{sub}</p>}
      </header>
      {children}
    </div>
  );
}
