// Taking talks out of the browser, putting them back, and wiping.

import { useState } from 'preact/hooks';
import { BackHome } from '../kit/BackHome.tsx';
import { front, words } from '../page/pageWords.ts';
import { Backup } from './Backup.tsx';
import { BrokenTalks } from './BrokenTalks.tsx';
import { Restore } from './Restore.tsx';
import { FreeRoom } from './room/FreeRoom.tsx';
import { StorageState } from './room/StorageState.tsx';
import { Told } from './Told.tsx';
import { WipeAll } from './wiping/WipeAll.tsx';
import './keeping.css';

export function Keeping() {
  const { home, nowhere } = front.value.screens;
  const { wipe } = words.value.keepingPage;
  // The language on the screen stays until the page is opened again: whoever wiped must be able to read that it is gone.
  const [wiped, setWiped] = useState<'all' | 'but-copy'>();
  return (
    <>
      <BackHome />
      <h1>{home.keeping}</h1>
      {wiped ? (
        <section class="panel">
          <Told>{wipe.gone}</Told>
          <p>{wipe.goneText}</p>
          <p>{wipe.browserKeeps}</p>
          {wiped === 'but-copy' && <p class="alert">{wipe.copyLeft}</p>}
          <a class="button primary" href="#/">
            {nowhere.home}
          </a>
        </section>
      ) : (
        <>
          <StorageState />
          <BrokenTalks />
          <FreeRoom />
          <Backup />
          <Restore />
          <WipeAll onWiped={(copyLeft) => setWiped(copyLeft ? 'but-copy' : 'all')} />
          <a class="button plain" href="#/privacy">
            {home.privacy}
          </a>
        </>
      )}
    </>
  );
}
