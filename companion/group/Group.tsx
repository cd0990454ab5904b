// All tables together: gather what they hand in, show it on the big screen, and take it along.

import deck from 'virtual:duwtje/deck';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { viewGroup } from '../../src/domain/group/view.ts';
import { figureWords } from '../../src/figure/group/figureWords.ts';
import { BackHome } from '../kit/BackHome.tsx';
import { announce } from '../page/announce.ts';
import { drawn } from '../page/frames.ts';
import { words } from '../page/pageWords.ts';
import { attempt } from '../page/trouble.ts';
import { FACTOR_TAGS } from '../talks/shownCard.ts';
import { type Ahead, useAhead } from './ahead.ts';
import { GroupSettings } from './GroupSettings.tsx';
import { groupWords } from './groupWords.ts';
import { Collect } from './intake/Collect.tsx';
import { isShown, told } from './intake/tell.ts';
import { Picture } from './picture/Picture.tsx';
import { type Pile, showWaiting, stillNeeded, talksShown } from './pile/pile.ts';
import { followPile, keepFirst, loadPile, pile, unreadable } from './pile/pileStore.ts';
import { practise } from './practice.ts';
import './group.css';

interface ShowButtonProps {
  readonly now: Pile;
  readonly ahead: Ahead | undefined;
}

function ShowButton({ now, ahead }: ShowButtonProps) {
  const { collect } = groupWords.value;
  if (stillNeeded(now) > 0) return null;
  const show = async () => {
    const outcome = await keepFirst((before) =>
      ahead?.from === before ? ahead.shown : showWaiting(before, FACTOR_TAGS),
    );
    if (!isShown(outcome)) return;
    told.value = undefined;
    announce(fillIn(collect.closed, { n: talksShown(pile.value) }));
  };
  return (
    <button type="button" class="button primary large" onClick={() => void show()}>
      {now.batches.length === 0 ? collect.show : fillIn(collect.showMore, { n: now.waiting.length })}
    </button>
  );
}

export function Group() {
  const { collect } = groupWords.value;
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    told.value = undefined;
    let open = true;
    void attempt(async () => {
      await loadPile();
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
          <Collect pile={now} />
          <ShowButton now={now} ahead={ahead} />
          {view.n > 0 && <Picture view={view} gathered={now} ahead={isAhead} />}
          {settings}
        </>
      )}
    </>
  );
}
