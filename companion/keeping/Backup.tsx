// Takes all talks out of the browser in one file, sealed with a passphrase unless the player wants it open.

import { useEffect, useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { makeFile } from '../files/deliver.ts';
import { picturesForFile } from '../files/filePictures.ts';
import { handOver } from '../files/handOver.ts';
import { canSeal, sealText } from '../files/sealedFile.ts';
import { writeTalkFile } from '../files/talkFile.ts';
import { thatFit } from '../files/talkPictures.ts';
import { Icon } from '../kit/Icon.tsx';
import { words } from '../page/pageWords.ts';
import { attempt } from '../page/trouble.ts';
import { picturedTalks, talks } from '../talks/library.ts';
import { isoDay } from '../talks/talkName.ts';
import { PassphraseField } from './PassphraseField.tsx';
import '../kit/look/choices.css';

/** Whoever finds the file can try as many passphrases as they like: shorter ones would not hold. */
const LEAST_CHARACTERS = 12;

/** Whether there are pictures of any talk; they do not change while this page is open. */
function useHasPictures(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    void attempt(async () => {
      const ids = await picturedTalks();
      setHas(talks.value.some(({ id }) => ids.has(id)));
    });
  }, []);
  return has;
}

export function Backup() {
  const { backup } = words.value.keepingPage;
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const hasPictures = useHasPictures();
  const [withPictures, setWithPictures] = useState(true);
  const [left, setLeft] = useState(0);
  const allTalks = async (now: Date) => {
    const pictures = withPictures ? await picturesForFile(talks.value) : [];
    setLeft(pictures.length - thatFit(pictures).length);
    return writeTalkFile(talks.value, now.toISOString(), pictures);
  };
  const seal = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if ([...passphrase.trim()].length < LEAST_CHARACTERS) {
      setFault(fillIn(backup.tooShort, { least: LEAST_CHARACTERS }));
      return;
    }
    setBusy(true);
    const now = new Date();
    await handOver(async () =>
      makeFile('sealed', await sealText(await allTalks(now), passphrase), isoDay(now)),
    );
    setBusy(false);
  };
  const open = () => {
    const now = new Date();
    void handOver(async () => makeFile('talks', await allTalks(now), isoDay(now)));
  };
  return (
    <section class="panel">
      <h2>{backup.title}</h2>
      {talks.value.length === 0 ? (
        <p>{backup.nothing}</p>
      ) : (
        <>
          <p>{backup.lead}</p>
          {hasPictures && (
            <label class="choice">
              <input
                type="checkbox"
                checked={withPictures}
                onChange={({ currentTarget: { checked } }) => setWithPictures(checked)}
              />
              <span>{backup.withPictures}</span>
            </label>
          )}
          {left > 0 && (
            <p class="alert" role="alert">
              {fillIn(backup.picturesLeft, { n: left })}
            </p>
          )}
          {canSeal() ? (
            <form onSubmit={seal}>
              <PassphraseField
                shown
                value={passphrase}
                hint={fillIn(backup.choose, { least: LEAST_CHARACTERS })}
                fault={fault}
                onType={(value) => {
                  setPassphrase(value);
                  setFault(undefined);
                }}
              />
              <p>{backup.lost}</p>
              <button type="submit" class="button primary">
                <Icon name="lock" />
                {busy ? backup.busy : backup.sealed}
              </button>
            </form>
          ) : (
            <p class="alert">{backup.cannotSeal}</p>
          )}
          <details class="more">
            <summary>{backup.openTitle}</summary>
            <p>{backup.openWarning}</p>
            <button type="button" class="button" onClick={open}>
              <Icon name="file" />
              {backup.open}
            </button>
          </details>
        </>
      )}
    </section>
  );
}
