// What putting a file back would do, and afterwards what it did.

import { fillIn } from '../../src/domain/deck/edition.ts';
import { wordFault } from '../files/fileWords.ts';
import { isBeside } from '../files/talkFile.ts';
import { front, words } from '../page/pageWords.ts';
import { count } from './amounts.ts';
import type { Proposal } from './backupReading.ts';
import { Differences } from './Differences.tsx';
import { Told } from './Told.tsx';
import type { TakenBack, TakenIn } from './takeInTalks.ts';

/** Nobody reads more than these; of the others only the number is told. */
const MOST_FAULTS = 10;

interface RestorePlanProps {
  readonly proposal: Proposal;
  onYes(): void;
  onNo(): void;
}

export function RestorePlan({
  proposal: { plan, differing, pictures, faults },
  onYes,
  onNo,
}: RestorePlanProps) {
  const { restore } = words.value.keepingPage;
  const { common } = front.value.screens;
  const kinds = (['added', 'updated', 'copied', 'known'] as const).filter((kind) => plan[kind].length > 0);
  const todo = pictures > 0 || kinds.some((kind) => kind !== 'known');
  return (
    <div class="restore-plan">
      <Told>{restore.found}</Told>
      {kinds.length === 0 && faults.every((fault) => 'picture' in fault) && <p>{restore.empty}</p>}
      {kinds.length > 0 && (
        <ul class="dots">
          {kinds.map((kind) => (
            <li key={kind}>{count(restore[kind], plan[kind].length)}</li>
          ))}
          {pictures > 0 && <li>{count(restore.pictures, pictures)}</li>}
        </ul>
      )}
      <Differences differing={differing} />
      {kinds.length > 0 && !todo && faults.length === 0 && <p>{restore.nothingNew}</p>}
      {faults.filter(isBeside).map((fault) => (
        <p key={fault.code} class="alert">
          {wordFault(fault, words.value.files)}
        </p>
      ))}
      <Faults faults={faults} />
      <div class="row">
        {todo && (
          <button type="button" class="button primary" onClick={onYes}>
            {restore.carryOut}
          </button>
        )}
        <button type="button" class="button" onClick={onNo}>
          {todo ? common.cancel : restore.again}
        </button>
      </div>
    </div>
  );
}

function Faults({ faults }: Pick<Proposal, 'faults'>) {
  const { keepingPage, files } = words.value;
  const { restore } = keepingPage;
  const ofPictures = faults.filter((fault) => 'picture' in fault);
  const groups = [
    [{ one: restore.faultyOne, many: restore.faulty }, faults.filter((fault) => 'talk' in fault)],
    [restore.faultyPictures, ofPictures],
  ] as const;
  return groups.map(
    ([told, group]) =>
      group.length > 0 && (
        <details key={told.one} class="more">
          <summary>{count(told, group.length)}</summary>
          <ul class="dots">
            {group.slice(0, MOST_FAULTS).map((fault) => (
              <li key={JSON.stringify(fault)}>{wordFault(fault, files)}</li>
            ))}
            {group.length > MOST_FAULTS && (
              <li>{fillIn(restore.moreFaults, { n: group.length - MOST_FAULTS })}</li>
            )}
          </ul>
        </details>
      ),
  );
}

interface RestoreDoneProps {
  readonly taken: TakenIn;
  onTakeBack(): void;
}

export function RestoreDone({ taken, onTakeBack }: RestoreDoneProps) {
  const { restore } = words.value.keepingPage;
  const back = taken.added + taken.updated + taken.copied;
  return (
    <div class="restore-plan">
      <Told>
        {back === 0 && taken.failed > 0 ? count(restore.failed, taken.failed) : count(restore.done, back)}
      </Told>
      {taken.fault && (
        <div class="alert">
          {back > 0 && taken.failed > 0 && <p>{count(restore.failed, taken.failed)}</p>}
          <p>{taken.fault.code === 'full' ? restore.full : restore.stopped}</p>
        </div>
      )}
      {back > 0 && (
        <div class="row">
          <a class="button primary" href="#/">
            {restore.toTalks}
          </a>
          <button type="button" class="button" onClick={onTakeBack}>
            {front.value.screens.common.undo}
          </button>
        </div>
      )}
    </div>
  );
}

/** After what was taken in was taken back. */
export function RestoreUndone({ taken }: { readonly taken: TakenBack }) {
  const { restore } = words.value.keepingPage;
  return (
    <div class="restore-plan">
      <Told>{restore.undone}</Told>
      {taken.left > 0 && <p>{count(restore.undoneNot, taken.left)}</p>}
      {taken.fault && <p class="alert">{taken.fault.code === 'full' ? restore.full : restore.stopped}</p>}
    </div>
  );
}
