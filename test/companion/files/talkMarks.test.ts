import { beforeEach, describe, expect, it } from 'vitest';
import { writeAgreementCalendar } from '../../../companion/files/agreementCalendar.ts';
import { nameFile, nameGroupFile } from '../../../companion/files/fileNames.ts';
import { writeCsv } from '../../../companion/files/talkCsv.ts';
import { writeTalkFile } from '../../../companion/files/talkFile.ts';
import { marksOf } from '../../../companion/files/talkMarks.ts';
import { openMemory } from '../../../companion/storage/memory.ts';
import { openLibrary, wipeAll } from '../../../companion/talks/library.ts';
import type { TalkStore } from '../../../companion/talks/record.ts';
import { handInFromTalk, keyText, talkKey } from '../../../src/domain/handIn/handIn.ts';
import { handInFileText, handInFromText } from '../../../src/domain/handIn/handInText.ts';
import { DUTCH } from '../gameWords.ts';
import { deck, editions } from '../group/samples.ts';
import { NOW, REAL_TALK } from './sampleTalks.ts';

const ID = '3f2ab1c0-1111-4222-8333-444455556666';
const OTHER = '9d0cb1c0-1111-4222-8333-444455556666';
const { files: words, talk: said, promise } = DUTCH.all;

async function open(store: TalkStore): Promise<TalkStore> {
  await openLibrary({
    store,
    channel: { tell() {}, onNotice() {} },
    seemsPrivate: async () => false,
    onTrouble: () => {},
  });
  return store;
}

let store: TalkStore;
beforeEach(async () => {
  const memory = openMemory();
  for (const id of [ID, OTHER]) await memory.write({ ...REAL_TALK, id }, 0);
  store = await open(memory);
});

describe('the marks of a talk', () => {
  it('stay the same on a device, also for a page that opens later, and go with a wipe', async () => {
    const marks = await marksOf(ID);
    await marksOf(OTHER);
    expect(await marksOf(ID)).toEqual(marks);
    await open(store);
    expect(await marksOf(ID)).toEqual(marks);
    await wipeAll();
    expect(await marksOf(ID)).not.toEqual(marks);
  });

  it('differ between talks, from each other, and between devices', async () => {
    const one = await marksOf(ID);
    const other = await marksOf(OTHER);
    await open(openMemory());
    const there = await marksOf(ID);
    expect(new Set([one, other, there].flatMap(({ event, row }) => [event, row])).size).toBe(6);
  });

  it('are those of both windows when two make them at once', async () => {
    const [one, other] = await Promise.all([marksOf(ID), marksOf(OTHER)]);
    expect([await marksOf(ID), await marksOf(OTHER)]).toEqual([one, other]);
  });

  it('hold for as long as the page is open when the device keeps nothing', async () => {
    await open({ ...openMemory(), writeSetting: async () => ({ fault: { code: 'full' } }) });
    expect(await marksOf(ID)).toEqual(await marksOf(ID));
  });

  it('are not taken from what somebody else wrote there, and talks that are gone leave none behind', async () => {
    const marks = await marksOf(OTHER);
    const kept = { talks: { [ID]: { event: ID, row: 'x', name: '../' }, gone: marks, [OTHER]: marks } };
    await store.keepSetting('marks', kept);
    expect((await marksOf(ID)).event).not.toBe(ID);
    expect(Object.keys(((await store.setting('marks')) as typeof kept).talks)).toEqual([OTHER, ID]);
  });
});

describe('what leaves the page', () => {
  it('holds the id of a talk in a file of whole talks alone, and its key in a hand-in alone', async () => {
    const talk = { ...REAL_TALK, id: ID };
    const { event, row, name } = await marksOf(ID);
    const key = keyText(talkKey(ID));
    const handIn = handInFromTalk(talk, deck, { own: 'named' });
    const leaves = {
      calendar: writeAgreementCalendar(
        { agreement: talk.agreement, event },
        { calendar: words.calendar, promise: DUTCH.all.promise },
        NOW,
      )!,
      table: writeCsv([{ talk, row }], deck, editions.get('nl')!, { ...words, talk: said, promise }),
      handIn:
        handInFileText([handIn]) +
        JSON.stringify(handInFromText(JSON.parse(handInFileText([handIn])).handIns[0])),
      names: ['talks', 'sealed', 'table', 'agreement', 'picture']
        .map((kind) => nameFile(kind as 'talks', talk.date, name))
        .join(),
      groupNames: nameGroupFile('hand-in', talk.date, 'json'),
      file: writeTalkFile([talk], NOW),
    };
    // Any eight letters of the id are as good as the whole: no two talks on earth are likely to share them.
    const plain = ID.replaceAll('-', '');
    const parts = Array.from({ length: plain.length - 7 }, (_, at) => plain.slice(at, at + 8));
    const holders = (forms: readonly string[]) =>
      Object.entries(leaves)
        .filter(([, text]) => forms.some((form) => text.replaceAll('-', '').includes(form)))
        .map(([kind]) => kind);
    expect(holders(parts)).toEqual(['file']);
    expect(holders([key, BigInt(`0x${key}`).toString()])).toEqual(['handIn']);
    expect(leaves.names).not.toContain(ID.slice(0, 4));
  });
});
