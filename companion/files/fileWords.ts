// The words of the files in one language, and the sentence for each fault.

import { fillIn } from '../../src/domain/deck/edition.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import type { TalkFault } from '../talks/talkCheck.ts';
import type { SealFault } from './sealedFile.ts';
import type { TableWords } from './talkCsv.ts';
import type { TalkFileFault } from './talkFile.ts';

export interface FileWords extends Omit<TableWords, 'talk' | 'promise'> {
  /** What is wrong and what to do, by code; they may hold the fault's parameters, and `{field}` from `fields`. */
  readonly faults: Readonly<Record<(TalkFileFault | SealFault)['code'], string>>;
  /** Around the sentence of a fault in one talk: holds `{talk}` and `{reason}`. */
  readonly inTalk: string;
  /** The same for a picture: holds `{picture}` and `{reason}`. */
  readonly inPicture: string;
  /** What a player calls each field of a talk. */
  readonly fields: Readonly<Record<keyof Talk, string>>;
}

/** A fault of a file, or of a talk in a file or in storage, as plain sentences. */
export function wordFault(fault: TalkFileFault | TalkFault | SealFault, words: FileWords): string {
  const reason = fillIn(words.faults[fault.code], {
    ...fault,
    ...('field' in fault && { field: fieldName(fault.field, words) }),
  });
  if ('picture' in fault) return fillIn(words.inPicture, { picture: fault.picture, reason });
  return 'talk' in fault ? fillIn(words.inTalk, { talk: fault.talk, reason }) : reason;
}

function fieldName(path: string, { fields }: FileWords): string {
  const field = path.split('.')[0]!;
  return Object.hasOwn(fields, field) ? fields[field as keyof Talk] : field;
}
