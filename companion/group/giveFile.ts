// Gives the facilitator or the table a file of a group, and says in the group's words where it went.

import { type FileContent, typedFile } from '../files/deliver.ts';
import { type Extension, type GroupFileKind, nameGroupFile } from '../files/fileNames.ts';
import { handOver } from '../files/handOver.ts';
import { isoDay } from '../talks/talkName.ts';
import { groupWords } from './groupWords.ts';

/** To be called in answer to a tap. Never throws: a file that cannot be made is told of. */
export function giveFile(
  kind: GroupFileKind,
  extension: Extension,
  content: FileContent | Promise<FileContent>,
): Promise<void> {
  const make = async () => typedFile(await content, nameGroupFile(kind, isoDay(new Date()), extension));
  return handOver(make, groupWords.value.takeAway);
}
