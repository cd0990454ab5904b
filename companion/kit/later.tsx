// A screen whose code is fetched when it is first shown.

import { type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { front, loadWords } from '../page/pageWords.ts';
import { partIsMissing } from '../page/trouble.ts';

/**
 * A component that stands in for one that is loaded later; it draws nothing until that one, all words and what `also` brings
 * are there, and says so when they are not to be had.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  also?: () => Promise<void>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [View, setView] = useState<ComponentType<Props> | undefined>(() => loaded);
    const [missing, setMissing] = useState(false);
    const fetchView = async (asked: boolean) => {
      try {
        [loaded] = await Promise.all([load(), loadWords(), also?.()]);
        setView(() => loaded);
      } catch (cause) {
        setMissing(true);
        await partIsMissing(cause, asked);
      }
    };
    useEffect(() => {
      if (!loaded) void fetchView(false);
    }, []);
    if (View) return h(View, props);
    return missing ? <Missing onAgain={() => fetchView(true)} /> : null;
  };
}

function Missing({ onAgain }: { onAgain(): void }) {
  const { trouble } = front.value.screens;
  return (
    <div class="alert" role="alert">
      <p>{trouble.part}</p>
      <button type="button" class="button" onClick={onAgain}>
        {trouble.again}
      </button>
    </div>
  );
}
