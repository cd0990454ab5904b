// A screen whose code is fetched when it is first shown.

import { type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadWords } from '../page/pageWords.ts';

/** A component that stands in for one that is loaded later; it draws nothing until that one and all words are there. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [View, setView] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (loaded) return;
      void Promise.all([load(), loadWords()]).then(([view]) => {
        loaded = view;
        setView(() => view);
      });
    }, []);
    return View ? h(View, props) : null;
  };
}
