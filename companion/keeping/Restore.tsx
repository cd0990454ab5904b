// Puts talks from a file back, in steps: choose, open, look at what would happen, carry out.

import { useEffect, useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { openFile } from '../files/deliver.ts';
import { wordFault } from '../files/fileWords.ts';
import { FileButton } from '../kit/FileButton.tsx';
import { announce } from '../page/announce.ts';
import { words } from '../page/pageWords.ts';
import { keep, recordOf, removeTalks } from '../talks/library.ts';
import { type BackupReading, type Proposal, readBackup } from './backupReading.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { RestoreDone, RestorePlan, RestoreUndone } from './RestorePlan.tsx';
import { Told } from './Told.tsx';
import { type TakenBack, type TakenIn, takeBack, takeIn, type Written } from './takeInTalks.ts';

type Octets = Uint8Array<ArrayBuffer>;

type State =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'locked'; readonly file: Octets; readonly fault?: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'plan'; readonly proposal: Proposal }
  | { readonly kind: 'busy'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly taken: TakenIn; readonly written: readonly Written[] }
  | { readonly kind: 'undone'; readonly taken: TakenBack };

export function Restore() {
  const { keepingPage, files } = words.value;
  const { restore } = keepingPage;
  const [state, setState] = useState<State>({ kind: 'choose' });
  const [rest, setRest] = useState<readonly File[]>([]);
  const busy = state.kind === 'reading' || state.kind === 'busy';

  const show = (file: Octets, reading: BackupReading) => {
    if (reading.kind === 'read') setState({ kind: 'plan', proposal: reading });
    else if (reading.kind === 'locked') setState({ kind: 'locked', file });
    else if (reading.fault.code === 'wrong-passphrase')
      setState({ kind: 'locked', file, fault: wordFault(reading.fault, files) });
    else setState({ kind: 'refused', reason: wordFault(reading.fault, files) });
  };
  const open = async (file: Octets, passphrase: string | undefined) => {
    try {
      show(file, await readBackup(file, passphrase));
    } catch (cause) {
      console.warn('Duwtje:', cause);
      setState({ kind: 'refused', reason: restore.stopped });
    }
  };
  /** Reads the first file: what is put back is looked at file by file, and the others wait for their turn. */
  const read = async ([chosen, ...others]: readonly File[]) => {
    if (!chosen || busy) return;
    setRest(others);
    setState({ kind: 'reading' });
    announce(restore.busy);
    const file = await openFile(chosen);
    if (file === 'unreadable') setState({ kind: 'refused', reason: restore.unreadable });
    else if (file === 'too-large')
      setState({ kind: 'refused', reason: wordFault({ code: 'too-large' }, files) });
    else await open(file, undefined);
  };
  const carryOut = async ({ plan, revisions, makeId, keepWith, keepWithKnown }: Proposal) => {
    const all = plan.added.length + plan.updated.length + plan.copied.length;
    setState({ kind: 'busy', done: 0, all });
    const written: Written[] = [];
    const taken = await takeIn(plan, {
      keep,
      revisions,
      makeId,
      keepWith,
      talkHere: (id) => recordOf(id)?.talk,
      onWritten: (one) => written.push(one),
      onProgress: (done) => setState({ kind: 'busy', done, all }),
    });
    const fault = taken.fault ?? (await keepWithKnown());
    setState({ kind: 'done', taken: { ...taken, fault }, written });
  };
  const undo = async (written: readonly Written[]) => {
    setState({ kind: 'reading' });
    setState({ kind: 'undone', taken: await takeBack(written, { keep, recordOf, removeTalks }) });
  };
  const orTell = (doing: Promise<void>) =>
    doing.catch((cause: unknown) => {
      console.warn('Duwtje:', cause);
      setState({ kind: 'refused', reason: restore.stopped });
    });
  useDrop(read);

  const again = () => setState({ kind: 'choose' });
  return (
    <section class="panel">
      <h2>{restore.title}</h2>
      <p>{restore.lead}</p>
      {state.kind === 'locked' && (
        <Unlock fault={state.fault} onPassphrase={(passphrase) => open(state.file, passphrase)} />
      )}
      {state.kind === 'refused' && <Told>{state.reason}</Told>}
      {state.kind === 'plan' && (
        <RestorePlan proposal={state.proposal} onYes={() => orTell(carryOut(state.proposal))} onNo={again} />
      )}
      {state.kind === 'busy' && (
        <p role="status">{fillIn(restore.progress, { done: state.done, all: state.all })}</p>
      )}
      {state.kind === 'reading' && <p>{restore.busy}</p>}
      {state.kind === 'done' && (
        <RestoreDone taken={state.taken} onTakeBack={() => orTell(undo(state.written))} />
      )}
      {state.kind === 'undone' && <RestoreUndone taken={state.taken} />}
      {state.kind === 'plan' && rest[0] && <p>{fillIn(restore.waiting, { name: rest[0].name })}</p>}
      {!busy && state.kind !== 'plan' && (
        <>
          {rest[0] && (
            <button type="button" class="button" onClick={() => read(rest)}>
              {fillIn(restore.next, { name: rest[0].name })}
            </button>
          )}
          <FileButton label={state.kind === 'choose' ? restore.choose : restore.again} onFiles={read} />
          <p class="hint drop-hint">{restore.drop}</p>
        </>
      )}
    </section>
  );
}

/** A file that is let go anywhere on the page is meant for here; else the browser would leave the page and show it. */
function useDrop(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  });
}

interface UnlockProps {
  readonly fault: string | undefined;
  onPassphrase(passphrase: string): Promise<void>;
}

function Unlock({ fault, onPassphrase }: UnlockProps) {
  const { backup, restore } = words.value.keepingPage;
  const [passphrase, setPassphrase] = useState('');
  const [opening, setOpening] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (opening || passphrase.trim() === '') return;
    setOpening(true);
    await onPassphrase(passphrase);
    setOpening(false);
  };
  return (
    <form onSubmit={submit}>
      <Told>{restore.locked}</Told>
      <PassphraseField value={passphrase} fault={opening ? undefined : fault} onType={setPassphrase} />
      <button type="submit" class="button primary">
        {opening ? backup.busy : restore.unlock}
      </button>
    </form>
  );
}
