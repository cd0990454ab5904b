// The talks on this device: loaded once, kept in step with the other tabs.

import deck from 'virtual:duwtje/deck';
import { computed, signal } from '@preact/signals';
import { newTalk, type Talk } from '../../src/domain/talk/talk.ts';
import { type Channel, openChannel } from '../storage/channel.ts';
import { seemsPrivate } from '../storage/privateWindow.ts';
import type {
  BrokenRecord,
  Keepsake,
  Subject,
  TalkRecord,
  TalkStore,
  WriteFault,
  WriteResult,
} from './record.ts';

const records = signal<ReadonlyMap<string, TalkRecord>>(new Map());

/** What lies under a talk's key but cannot be read. */
export const broken = signal<readonly BrokenRecord[]>([]);

/** All talks, the latest first. */
export const talks = computed<readonly Talk[]>(() =>
  [...records.value.values()]
    .map(({ talk }) => talk)
    .sort((a, b) => b.date.localeCompare(a.date) || b.created.localeCompare(a.created)),
);

let store: TalkStore;
let channel: Channel;
const listeners = new Set<(record: TalkRecord | undefined, id: string) => void>();

/** Whether talks outlive the page: not at all, perhaps only until a private window closes, or yes. */
export const lasting = signal<'no' | 'perhaps-private' | 'yes'>('yes');

/** Loads all talks from a store; every other function of this file comes after. */
export async function openLibrary(opened: TalkStore): Promise<void> {
  store = opened;
  channel = openChannel();
  lasting.value = !store.lasting ? 'no' : (await seemsPrivate()) ? 'perhaps-private' : 'yes';
  await loadAll();
  channel.onNotice(async (notice) => {
    if (notice.kind === 'wiped') {
      const gone = [...records.value.keys()];
      await loadAll();
      for (const id of gone) heard(id, undefined);
      return;
    }
    for (const id of notice.ids) {
      const record = await store.get(id);
      note(id, record);
      heard(id, record);
    }
    forgetBroken(notice.ids);
  });
}

async function loadAll(): Promise<void> {
  const all = await store.all();
  records.value = new Map(all.records.map((record) => [record.id, record]));
  broken.value = all.broken;
}

function note(id: string, record: TalkRecord | undefined): void {
  const next = new Map(records.value);
  if (record) next.set(id, record);
  else next.delete(id);
  records.value = next;
}

function heard(id: string, record: TalkRecord | undefined): void {
  for (const listen of listeners) listen(record, id);
}

/** A talk that cannot be read is only ever thrown away. */
function forgetBroken(ids: readonly string[]): void {
  broken.value = broken.value.filter(({ id }) => !ids.includes(id));
}

/** Calls when another tab changed or deleted a talk; gives a way to stop. */
export function onElsewhere(listen: (record: TalkRecord | undefined, id: string) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** The record of a talk, if there is one. */
export function recordOf(id: string): TalkRecord | undefined {
  return records.value.get(id);
}

/** The revisions as they are now, for a plan that must notice what is written after it. */
export function revisionsNow(): ReadonlyMap<string, number> {
  return new Map([...records.value.values()].map(({ id, revision }) => [id, revision]));
}

/** Keeps a talk. @param base the revision it builds on; 0 when it is new */
export async function keep(talk: Talk, base: number): Promise<WriteResult> {
  const result = await store.write(talk, base);
  if (result.record) {
    askToStay();
    note(talk.id, result.record);
    channel.tell({ kind: 'talks', ids: [talk.id] });
  } else if (result.fault.code === 'changed-elsewhere') {
    note(talk.id, result.fault.kept);
  }
  return result;
}

let asked = false;

/** Asks the browser once not to clear talks when the device runs short of room; it may say no. */
function askToStay(): void {
  if (asked || !store.lasting) return;
  asked = true;
  void navigator.storage?.persist?.();
}

/** A day in the player's own time zone as an ISO date. */
export function isoDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A new talk of today under a random id; it is kept when something is said. */
export function startTalk(id: string): TalkRecord {
  const now = new Date();
  const talk = newTalk({ id, deck: deck.version, now: now.toISOString(), today: isoDay(now) });
  return { id, revision: 0, talk };
}

/** Deletes talks. */
export async function removeTalks(ids: readonly string[]): Promise<void> {
  await store.remove(ids);
  for (const id of ids) note(id, undefined);
  forgetBroken(ids);
  channel.tell({ kind: 'talks', ids });
}

let wipes = 0;

/** How often this page wiped everything: a session that began before the last time writes no more. */
export function wipesSoFar(): number {
  return wipes;
}

/** Deletes everything on this device: talks, what cannot be read, and the language that was chosen. */
export async function wipeAll(): Promise<void> {
  wipes++;
  await store.wipe();
  records.value = new Map();
  broken.value = [];
  channel.tell({ kind: 'wiped' });
}

/** The pictures that were kept with a talk. */
export function picturesOf(talk: string): Promise<readonly Keepsake[]> {
  return store.pictures(talk);
}

/** The ids of the talks that have pictures. */
export function picturedTalks(): Promise<ReadonlySet<string>> {
  return store.picturedTalks();
}

/** Keeps pictures with a talk. @returns what went wrong, if anything */
export function keepPictures(talk: string, pictures: readonly Keepsake[]): Promise<WriteFault | undefined> {
  return store.keepPictures(talk, pictures);
}

export function removePictures(talk: string, subjects: readonly Subject[]): Promise<void> {
  return store.removePictures(talk, subjects);
}

export function setting(name: string): Promise<unknown> {
  return store.setting(name);
}

export function keepSetting(name: string, value: unknown): Promise<void> {
  return store.keepSetting(name, value);
}
