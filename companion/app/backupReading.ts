// From the octets of a file that the player chose to a plan of what it would add, sealed or not.

import { isSealed, openSealed, type SealFault } from '../files/sealedFile.ts';
import { type ImportPlan, mergeImport } from '../files/takeAll.ts';
import { type FileFault, readTalkFile, type TalkReading } from '../files/talkFile.ts';
import { broken, revisionsNow, talks } from './library.ts';

type Octets = Uint8Array<ArrayBuffer>;

/** What a file would add to the talks here as they are now. Nothing is done yet. */
export interface Proposal {
  readonly plan: ImportPlan;
  readonly revisions: ReadonlyMap<string, number>;
  /** Of talks in the file that are left out; when nothing was read, of the file. */
  readonly faults: readonly FileFault[];
}

export type BackupReading =
  | { readonly kind: 'locked' }
  | { readonly kind: 'refused'; readonly fault: SealFault | FileFault }
  | ({ readonly kind: 'read' } & Proposal);

/** @param passphrase for a sealed file; without one it stays `locked` */
export async function readBackup(file: Octets, passphrase: string | undefined): Promise<BackupReading> {
  if (!isSealed(file)) return propose(readTalkFile(new TextDecoder().decode(file)));
  if (passphrase === undefined) return { kind: 'locked' };
  const opened = await openSealed(file, passphrase);
  return 'text' in opened ? propose(readTalkFile(opened.text)) : { kind: 'refused', fault: opened };
}

function propose({ talks: incoming, faults }: TalkReading): BackupReading {
  const [first] = faults;
  // A fault that names no talk is one of the file as a whole.
  if (first && !('talk' in first)) return { kind: 'refused', fault: first };
  const unreadable = new Set(broken.value.map(({ id }) => id));
  const plan = mergeImport(talks.value, incoming, () => crypto.randomUUID(), unreadable);
  return { kind: 'read', plan, revisions: revisionsNow(), faults };
}
