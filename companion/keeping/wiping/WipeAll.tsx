// Wipes everything on this device: one tap, and one more that says what goes.

import { useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { dismissToast } from '../../page/announce.ts';
import { words } from '../../page/pageWords.ts';
import { broken, talks, wipeAll } from '../../talks/library.ts';
import { Confirm } from '../Confirm.tsx';
import { clearCopy, makesCopy } from './offlineCopy.ts';

interface WipeAllProps {
  /** Called when no talk is left. @param copyLeft whether the page's own copy could not be cleared */
  onWiped(copyLeft: boolean): void;
}

export function WipeAll({ onWiped }: WipeAllProps) {
  const { wipe } = words.value.keepingPage;
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const carryOut = async () => {
    setAsking(false);
    try {
      await wipeAll();
    } catch (cause) {
      console.warn('Duwtje:', cause);
      setFailed(true);
      return;
    }
    // What it offers to undo is gone.
    dismissToast();
    try {
      await clearCopy();
      onWiped(false);
    } catch (cause) {
      console.warn('Duwtje:', cause);
      onWiped(true);
    }
  };
  const count = talks.value.length;
  return (
    <section class="panel">
      <h2>{wipe.title}</h2>
      <p>{wipe.lead}</p>
      <button type="button" class="button danger" onClick={() => setAsking(true)}>
        {wipe.button}
      </button>
      {failed && (
        <p class="alert" role="alert">
          {wipe.failed}
        </p>
      )}
      {asking && (
        <Confirm title={wipe.sure} yes={wipe.yes} onYes={carryOut} onNo={() => setAsking(false)}>
          <p>{wipe.goes}</p>
          <ul class="dots">
            {count > 0 && <li>{count === 1 ? wipe.one : fillIn(wipe.many, { n: count })}</li>}
            {broken.value.length > 0 && <li>{fillIn(wipe.broken, { n: broken.value.length })}</li>}
            <li>{wipe.language}</li>
            {makesCopy && <li>{wipe.copy}</li>}
          </ul>
          <p>{wipe.stays}</p>
        </Confirm>
      )}
    </section>
  );
}
