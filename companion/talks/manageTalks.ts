// What can be done to a talk from outside: put away, brought back, copied, thrown away.

import type { Talk } from '../../src/domain/talk/talk.ts';
import { keep, keepPictures, picturesOf, recordOf, removeTalks, wipesSoFar } from './library.ts';
import type { WriteFault } from './record.ts';

/** Puts a talk away or brings it back; one that is gone stays as it is. @returns what went wrong, if anything */
export async function setArchived(id: string, archived: boolean): Promise<WriteFault | undefined> {
  const record = recordOf(id);
  if (!record) return { code: 'changed-elsewhere', kept: undefined };
  return (await keep({ ...record.talk, archived }, record.revision)).fault;
}

/**
 * Keeps a copy of a talk with its pictures. The day to look back stays with the talk that it was agreed in: a copy would call
 * for the same promise twice.
 * @param id of the copy
 * @returns what went wrong, if anything
 */
export async function duplicateTalk(talk: Talk, id: string, now: Date): Promise<WriteFault | undefined> {
  const instant = now.toISOString();
  const { fault } = await keep(
    { ...talk, id, created: instant, changed: instant, agreement: { ...talk.agreement, by: '' } },
    0,
  );
  return fault ?? keepPictures(id, await picturesOf(talk.id));
}

/** Throws a talk away with its pictures. @returns the way back, which tells what went wrong, if anything, and can be tried again */
export async function removeTalk(talk: Talk): Promise<() => Promise<WriteFault | undefined>> {
  const pictures = await picturesOf(talk.id);
  await removeTalks([talk.id]);
  const wipesBefore = wipesSoFar();
  let isBack = false;
  return async () => {
    // Who wiped everything since, in whichever window, does not want it back.
    if (wipesSoFar() !== wipesBefore) return { code: 'changed-elsewhere', kept: undefined };
    if (!isBack) {
      const { fault } = await keep(talk, 0);
      if (fault) return fault;
      isBack = true;
    }
    return keepPictures(talk.id, pictures);
  };
}
