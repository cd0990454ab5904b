// All tables together: gather what they hand in, show it on the big screen, and take it along.

import deck from 'virtual:duwtje/deck';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { viewGroup } from '../../src/domain/group/view.ts';
import { figureWords } from '../../src/figure/group/figureWords.ts';
import { afternoon, loadAfternoon } from '../afternoon/kept.ts';
import { BackHome } from '../kit/BackHome.tsx';
import { drawn } from '../page/frames.ts';
import { words } from '../page/pageWords.ts';
import { attempt } from '../page/trouble.ts';
import { FACTOR_TAGS } from '../talks/shownCard.ts';
import { useAhead } from './ahead.ts';
import { GroupSettings } from './GroupSettings.tsx';
import { groupWords } from './groupWords.ts';
import { Collect } from './intake/Collect.tsx';
import { told } from './intake/tell.ts';
import { PlayAfternoon } from './PlayAfternoon.tsx';
import { Picture } from './picture/Picture.tsx';
import { followPile, loadPile, pile, unreadable } from './pile/pileStore.ts';
import { practise } from './practice.ts';
import { ShowButton } from './ShowButton.tsx';
import './group.css';

export function Group() {
  const { collect } = groupWords.value;
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    told.value = undefined;
    let open = true;
    void attempt(async () => {
      await Promise.all([loadPile(), loadAfternoon()]);
      setLoaded(true);
      await drawn();
      await practise(figureWords(words.value.edition, groupWords.value.figure), () => open);
    });
    const stopFollowing = followPile();
    return () => {
      open = false;
      stopFollowing();
    };
  }, []);
  const now = pile.value;
  const ahead = useAhead(now, FACTOR_TAGS);
  const settings = useMemo(() => <GroupSettings threshold={now.threshold} />, [now.threshold]);
  const isAhead = now.batches.length === 0 && ahead?.from.batches.length === 0;
  const { batches, threshold } = isAhead ? ahead.shown : now;
  const view = useMemo(() => viewGroup(batches, deck, threshold), [batches, threshold]);
  return (
    <>
      <BackHome />
      <h1>{collect.title}</h1>
      {loaded && unreadable.value === 'newer' && <p class="alert">{collect.newerKept}</p>}
      {loaded && unreadable.value !== 'newer' && (
        <>
          {(view.n === 0 || isAhead) && <p class="lead">{collect.lead}</p>}
          <PlayAfternoon now={now} ahead={ahead} view={isAhead ? undefined : view} />
          {!afternoon.value.open && <Collect pile={now} />}
          <ShowButton now={now} ahead={ahead} />
          {view.n > 0 && <Picture view={view} gathered={now} ahead={isAhead} />}
          {settings}
        </>
      )}
    </>
  );
}
