// Taking talks out of the browser, putting them back, and wiping.

import { useState } from 'preact/hooks';
import { BackHome } from '../kit/BackHome.tsx';
import { front, words } from '../page/pageWords.ts';
import { Backup } from './Backup.tsx';
import { BrokenTalks } from './BrokenTalks.tsx';
import { Restore } from './Restore.tsx';
import { StorageState } from './StorageState.tsx';
import { Told } from './Told.tsx';
import { WipeAll } from './WipeAll.tsx';
import './keeping.css';

export function Keeping() {
  const { home, nowhere } = front.value.screens;
  const { wipe } = words.value.keepingPage;
  // The language on the screen stays until the page is opened again: whoever wiped must be able to read that it is gone.
  const [wiped, setWiped] = useState(false);
  return (
    <>
      <BackHome />
      <h1>{home.keeping}</h1>
      {wiped ? (
        <section class="panel">
          <Told>{wipe.gone}</Told>
          <p>{wipe.goneText}</p>
          <a class="button primary" href="#/">
            {nowhere.home}
          </a>
        </section>
      ) : (
        <>
          <StorageState />
          <BrokenTalks />
          <Backup />
          <Restore />
          <WipeAll onWiped={() => setWiped(true)} />
          <a class="button plain" href="#/privacy">
            {home.privacy}
          </a>
        </>
      )}
    </>
  );
}
