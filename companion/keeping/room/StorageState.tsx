// How much is kept here, and whether the browser promised to keep it.

import { useEffect, useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { words } from '../../page/pageWords.ts';
import { askPromise, isPromised, roomTaken } from '../../talks/lastingRoom.ts';
import { lasting, talks } from '../../talks/library.ts';
import { showSize } from '../amounts.ts';

export function StorageState() {
  const { page } = words.value.keepingPage;
  const [usage, setUsage] = useState<number>();
  const [promised, setPromised] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  const count = talks.value.length;
  useEffect(() => {
    // Where the browser does not tell, nothing is said.
    void roomTaken().then(setUsage);
    void isPromised().then(setPromised);
  }, [count]);
  const ask = async () => {
    const given = await askPromise();
    setPromised(given);
    setRefused(!given);
  };
  const amount = count === 0 ? page.none : count === 1 ? page.one : fillIn(page.many, { n: count });
  const size = usage === undefined ? '' : fillIn(page.size, { size: showSize(usage) });
  if (lasting.value === 'no') return <p class="alert">{page.memory}</p>;
  return (
    <section class="storage-state">
      <p>
        {amount} {size}
      </p>
      {promised === true && count > 0 && <p>{page.promised}</p>}
      {promised === false && count > 0 && (
        <>
          <p role="status">{refused ? page.refused : page.notPromised}</p>
          {!refused && (
            <button type="button" class="button" onClick={ask}>
              {page.ask}
            </button>
          )}
        </>
      )}
    </section>
  );
}
