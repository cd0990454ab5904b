// By what the files of a talk are known outside: random, and made for that alone, so that none of them leads to its id.
//
// From the id of a talk its key follows, and by that its rows in the tables of a group. So no file but that of the whole
// talk holds it; `docs/identifiers.md` says what can be joined with what.

import { isRecord } from '../../src/domain/isRecord.ts';
import { recordOf, setting, writeSetting } from '../talks/library.ts';
import { isRandomId, newId } from '../talks/newId.ts';
import { revisionIn } from '../talks/record.ts';

export interface TalkMarks {
  /** Of the event in a calendar: the same again, so that a later version takes the place of an earlier one. */
  readonly event: string;
  /** Of its rows in a table, the same in each table that this device makes. */
  readonly row: string;
  /** Four letters in the names of its files, which tell the talks of a day apart. */
  readonly name: string;
}

const SETTING = 'marks';
const NAME = /^[0-9a-f]{4}$/;

const newMarks = (): TalkMarks => ({ event: newId(), row: newId(), name: newId().slice(0, 4) });

const isMarks = (value: unknown): value is TalkMarks =>
  isRecord(value) &&
  [value.event, value.row].every((mark) => typeof mark === 'string' && isRandomId(mark)) &&
  typeof value.name === 'string' &&
  NAME.test(value.name);

/** Those that could not be kept: they hold as long as the page is open. */
const unkept = new Map<string, TalkMarks>();

/** The marks of a talk: those that it has on this device, or new ones, which are kept. */
export async function marksOf(talk: string): Promise<TalkMarks> {
  // Another window may keep marks in between: then its marks are there the next time.
  for (let attempt = 0; attempt < 5; attempt++) {
    const found = await setting(SETTING);
    const talks = isRecord(found) && isRecord(found.talks) ? found.talks : {};
    const known = Object.hasOwn(talks, talk) ? talks[talk] : undefined;
    if (isMarks(known)) {
      unkept.delete(talk);
      return known;
    }
    const marks = unkept.get(talk) ?? newMarks();
    unkept.set(talk, marks);
    // Marks of talks that are gone go too.
    const others = Object.entries(talks).filter(([id, other]) => recordOf(id) && isMarks(other));
    const kept = { talks: Object.fromEntries([...others, [talk, marks]]) };
    const { fault } = await writeSetting(SETTING, kept, revisionIn(found));
    if (!fault) unkept.delete(talk);
    if (fault?.code !== 'changed-elsewhere') return marks;
  }
  return unkept.get(talk)!;
}
