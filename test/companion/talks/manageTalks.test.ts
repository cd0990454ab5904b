import { beforeEach, describe, expect, it } from 'vitest';
import { openMemory } from '../../../companion/storage/memory.ts';
import * as library from '../../../companion/talks/library.ts';
import { duplicateTalk, removeTalk, setArchived } from '../../../companion/talks/manageTalks.ts';
import type { Keepsake, TalkStore } from '../../../companion/talks/record.ts';
import { isDue } from '../../../src/domain/talk/agreement.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { emptyTalk } from '../../domain/talk/talks.ts';
import { unexpected } from './tabs.ts';

const TALK: Talk = { ...emptyTalk(), experience: 'Een cursus' };
const PICTURES: readonly Keepsake[] = [{ of: 'card:geld', image: new Blob(['x'], { type: 'image/webp' }) }];
const LATER = new Date('2027-01-02T10:00:00.000Z');
const FULL = { code: 'full' } as const;

let store: TalkStore;

const kept = async (id: string) => (await store.get(id))?.talk;

beforeEach(async () => {
  store = openMemory();
  const channel = { tell: () => {}, onNotice: () => {} };
  await library.openLibrary({ store, channel, seemsPrivate: async () => false, onTrouble: unexpected });
  await library.keep(TALK, 0);
  await library.keepPictures(TALK.id, PICTURES);
});

describe('putting a talk away', () => {
  it('changes nothing but that, and can be taken back', async () => {
    expect(await setArchived(TALK.id, true)).toBeUndefined();
    expect(await kept(TALK.id)).toEqual({ ...TALK, archived: true });
    expect(await setArchived(TALK.id, false)).toBeUndefined();
    expect(await kept(TALK.id)).toEqual(TALK);
  });

  it('builds on what the talk is now', async () => {
    await library.keep({ ...TALK, question: 'Hoe verder?' }, 1);
    await setArchived(TALK.id, true);
    expect(await kept(TALK.id)).toMatchObject({ question: 'Hoe verder?', archived: true });
  });

  it('brings no talk back that is gone, and says so', async () => {
    await library.removeTalks([TALK.id]);
    expect(await setArchived(TALK.id, true)).toMatchObject({ code: 'changed-elsewhere' });
    expect(await kept(TALK.id)).toBeUndefined();
  });

  it('says when the device does not take it', async () => {
    store.write = async () => ({ fault: FULL });
    expect(await setArchived(TALK.id, true)).toEqual(FULL);
    expect(library.talks.value).toEqual([TALK]);
  });
});

describe('copying a talk', () => {
  it('gives all of it, pictures too, as a talk of now', async () => {
    expect(await duplicateTalk(TALK, 'copy', LATER)).toBeUndefined();
    const instant = LATER.toISOString();
    expect(await kept('copy')).toEqual({ ...TALK, id: 'copy', created: instant, changed: instant });
    expect(await store.pictures('copy')).toEqual(PICTURES);
    expect(await kept(TALK.id)).toEqual(TALK);
  });

  it('leaves the day to look back with the talk that it was agreed in, so that nothing is due twice', async () => {
    const agreement = { ...TALK.agreement, step: 'Een dag meelopen', by: '2027-01-01' };
    await duplicateTalk({ ...TALK, agreement }, 'copy', LATER);
    const copy = (await kept('copy'))!;
    expect(copy.agreement).toEqual({ ...agreement, by: '' });
    expect(isDue(copy, '2027-01-02')).toBe(false);
    expect(isDue({ ...TALK, agreement }, '2027-01-02')).toBe(true);
  });

  it('says when the talk or its pictures do not fit', async () => {
    store.keepPictures = async () => FULL;
    expect(await duplicateTalk(TALK, 'copy', LATER)).toEqual(FULL);
    store.write = async () => ({ fault: FULL });
    expect(await duplicateTalk(TALK, 'other', LATER)).toEqual(FULL);
    expect(await kept('other')).toBeUndefined();
  });
});

describe('throwing a talk away', () => {
  it('takes its pictures along, and all comes back on request', async () => {
    const putBack = await removeTalk(TALK);
    expect(library.talks.value).toEqual([]);
    expect(await store.pictures(TALK.id)).toEqual([]);
    expect(await putBack()).toBeUndefined();
    expect(library.talks.value).toEqual([TALK]);
    expect(await store.pictures(TALK.id)).toEqual(PICTURES);
  });

  it('says when it cannot come back', async () => {
    const putBack = await removeTalk(TALK);
    store.write = async () => ({ fault: FULL });
    expect(await putBack()).toEqual(FULL);
  });

  it('does not come back once everything was wiped', async () => {
    const putBack = await removeTalk(TALK);
    await library.wipeAll();
    expect(await putBack()).toMatchObject({ code: 'changed-elsewhere' });
    expect(library.talks.value).toEqual([]);
  });

  it('goes on where it stopped when the pictures did not fit the first time', async () => {
    const putBack = await removeTalk(TALK);
    const { keepPictures } = store;
    store.keepPictures = async () => FULL;
    expect(await putBack()).toEqual(FULL);
    store.keepPictures = keepPictures;
    expect(await putBack()).toBeUndefined();
    expect(await kept(TALK.id)).toEqual(TALK);
    expect(await store.pictures(TALK.id)).toEqual(PICTURES);
  });
});
