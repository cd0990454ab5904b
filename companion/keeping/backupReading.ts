// From the octets of a file that the player chose to a plan of what it would add, sealed or not.

import type { Talk } from '../../src/domain/talk/talk.ts';
import { keepFromFile, picturesToAdd } from '../files/filePictures.ts';
import { canSeal, isSealed, openBroken, openSealed, type SealFault } from '../files/sealedFile.ts';
import { isOfWholeFile, type TalkFileFault, type TalkReading } from '../files/talkFile.ts';
import { readTalkOctets, readTalkText } from '../files/talkOctets.ts';
import type { TalkPicture } from '../files/talkPictures.ts';
import { broken, recordOf, revisionsNow, talks } from '../talks/library.ts';
import { newId } from '../talks/newId.ts';
import type { WriteFault } from '../talks/record.ts';
import { type ImportPlan, mergeImport, whereKnown } from './importPlan.ts';

type Octets = Uint8Array<ArrayBuffer>;

/** What a file would add to the talks here as they are now. Nothing is done yet. */
export interface Proposal {
  readonly plan: ImportPlan;
  readonly revisions: ReadonlyMap<string, number>;
  /** Talks that are here and otherwise in the file. */
  readonly differing: readonly Differing[];
  /** How many pictures would come along. */
  readonly pictures: number;
  makeId(of: string): string;
  /** Keeps the pictures of a talk that was taken in, under the id that it got. */
  keepWith(talk: string): Promise<WriteFault | undefined>;
  /** Keeps the pictures of the talks that were here already. */
  keepWithKnown(): Promise<WriteFault | undefined>;
  /** Of talks in the file that are left out; when nothing was read, of the file. */
  readonly faults: readonly TalkFileFault[];
}

/** One talk, as it is here and as it is in the file. */
export interface Differing {
  readonly here: Talk;
  readonly there: Talk;
}

export type BackupReading =
  | { readonly kind: 'locked' }
  | { readonly kind: 'refused'; readonly fault: SealFault | TalkFileFault }
  | ({ readonly kind: 'read' } & Proposal);

/** @param passphrase for a sealed file; without one it stays `locked` */
export async function readBackup(file: Octets, passphrase: string | undefined): Promise<BackupReading> {
  if (!isSealed(file)) return propose(readTalkOctets(file));
  // Where it cannot be opened at all, nobody is asked for a passphrase.
  if (passphrase === undefined && canSeal()) return { kind: 'locked' };
  const opened = await openSealed(file, passphrase ?? '');
  if ('text' in opened) return propose(readTalkText(opened.text));
  const left = opened.code === 'damaged' ? await openBroken(file, passphrase ?? '') : undefined;
  const reading = left === undefined ? undefined : readTalkText(left);
  if (!reading || reading.talks.length === 0) return { kind: 'refused', fault: opened };
  // Where the text ends, what proved it begins to read as nonsense.
  const faults = reading.faults.filter(({ code }) => code !== 'goes-on');
  return propose({ ...reading, faults: [...faults, { code: 'unproven' }] });
}

async function propose({ talks: incoming, pictures, faults }: TalkReading): Promise<BackupReading> {
  const [first] = faults;
  if (first && isOfWholeFile(first)) return { kind: 'refused', fault: first };
  const unreadable = new Set(broken.value.map(({ id }) => id));
  // A copy gets a new id, perhaps twice over when another tab is at work: the pictures know only the first.
  const inFile = new Map<string, string>();
  const makeId = (of: string) => {
    const id = newId();
    inFile.set(id, inFile.get(of) ?? of);
    return id;
  };
  const plan = mergeImport(talks.value, incoming, makeId, unreadable);
  const known = whereKnown(talks.value, plan.known);
  const byTalk = new Map<string, TalkPicture[]>();
  for (const picture of pictures) byTalk.set(picture.talk, [...(byTalk.get(picture.talk) ?? []), picture]);
  const ofTalk = (talk: string): readonly TalkPicture[] => byTalk.get(inFile.get(talk) ?? talk) ?? [];
  const taken = [...plan.added, ...plan.updated, ...plan.copied].map(({ id }) => [id, id] as const);
  let coming = 0;
  for (const [talk, here] of [...taken, ...known]) coming += (await picturesToAdd(ofTalk(talk), here)).length;
  return {
    kind: 'read',
    plan,
    revisions: revisionsNow(),
    differing: [...plan.updated, ...plan.copied].flatMap((there) => {
      const here = recordOf(inFile.get(there.id) ?? there.id)?.talk;
      return here ? [{ here, there }] : [];
    }),
    pictures: coming,
    faults,
    makeId,
    keepWith: (talk) => keepFromFile(ofTalk(talk), talk),
    async keepWithKnown() {
      for (const [talk, here] of known) {
        const fault = await keepFromFile(ofTalk(talk), here);
        if (fault) return fault;
      }
      return undefined;
    },
  };
}
