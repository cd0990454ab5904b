// The talks on this device: loaded once, kept in step with the other tabs.

import { computed, signal } from '@preact/signals';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { forgetBegun } from './begunHere.ts';
import type { Channel, LibraryPorts, Notice } from './libraryPorts.ts';
import type {
  BrokenRecord,
  Keepsake,
  SettingResult,
  Subject,
  TalkRecord,
  TalkStore,
  WriteFault,
  WriteResult,
} from './record.ts';

const records = signal<ReadonlyMap<string, TalkRecord>>(new Map());

/** What lies under a talk's key but cannot be read. */
export const broken = signal<readonly BrokenRecord[]>([]);

interface Unkept {
  readonly talk: Talk;
  readonly fault: WriteFault;
}

/** Talks that the device did not take yet, as they are on the screen; they are tried again as long as the page is open. */
export const unkept = signal<ReadonlyMap<string, Unkept>>(new Map());

/** Whether the browser cleared all that was kept while the page was open: what is listed is only in this window then. */
export const cleared = signal(false);

/** All talks, the latest first; one that is not kept yet is not missing from the list. */
export const talks = computed<readonly Talk[]>(() =>
  [...new Map<string, { readonly talk: Talk }>([...records.value, ...unkept.value]).values()]
    .map(({ talk }) => talk)
    .sort((a, b) => b.date.localeCompare(a.date) || b.created.localeCompare(a.created)),
);

/** A talk by its id; undefined when it is not on this device. */
export const talkById = (id: string): Talk | undefined => talks.value.find((talk) => talk.id === id);

let store: TalkStore;
let channel: Channel;
const listeners = new Set<(record: TalkRecord | undefined, id: string) => void>();
/** They are told undefined when all settings went. */
const settingListeners = new Set<(name: string | undefined) => void>();

/** Whether talks outlive the page: not at all, perhaps only until a private window closes, or yes. */
export const lasting = signal<'no' | 'perhaps-private' | 'yes'>('yes');

/** Loads all talks from a store; every other function of this file comes after. */
export async function openLibrary(ports: LibraryPorts): Promise<void> {
  ({ store, channel } = ports);
  lasting.value = !store.lasting ? 'no' : (await ports.seemsPrivate()) ? 'perhaps-private' : 'yes';
  await loadAll();
  store.onCleared(() => {
    cleared.value = talks.peek().length > 0;
  });
  channel.onNotice((notice) => hear(notice).catch(ports.onTrouble));
}

async function hear(notice: Notice): Promise<void> {
  if (notice.kind === 'wiped') {
    wipes++;
    forgetBegun();
    const gone = new Set([...records.value.keys(), ...unkept.value.keys()]);
    unkept.value = new Map();
    await loadAll();
    for (const id of gone) tellHere(id, undefined);
    for (const listen of settingListeners) listen(undefined);
  } else if (notice.kind === 'setting') {
    for (const listen of settingListeners) listen(notice.name);
  } else {
    for (const id of notice.ids) {
      const record = await store.get(id);
      note(id, record);
      // Thrown away there: it is not kept here either.
      if (!record) holdUnkept(id, undefined);
      tellHere(id, record);
    }
    forgetBroken(notice.ids);
  }
}

async function loadAll(): Promise<void> {
  const all = await store.all();
  records.value = new Map(all.records.map((record) => [record.id, record]));
  broken.value = all.broken;
  cleared.value = false;
}

function note(id: string, record: TalkRecord | undefined): void {
  const next = new Map(records.value);
  if (record) next.set(id, record);
  else next.delete(id);
  records.value = next;
}

/** Tells whoever has this talk open here what is kept of it now; undefined when it is gone. */
export function tellHere(id: string, record: TalkRecord | undefined): void {
  for (const listen of listeners) listen(record, id);
}

/** Takes these off the list of what cannot be read: they were thrown away. */
function forgetBroken(ids: readonly string[]): void {
  broken.value = broken.value.filter(({ id }) => !ids.includes(id));
}

/** Calls when another tab changed a talk, or it was deleted here or there; gives a way to stop. */
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
  const found = await store.write(talk, base);
  const isGone = found.fault?.code === 'changed-elsewhere' && !found.fault.kept;
  const result: WriteResult = isGone && cleared.peek() ? { fault: { code: 'cleared' } } : found;
  if (result.record) {
    note(talk.id, result.record);
    channel.tell({ kind: 'talks', ids: [talk.id] });
  } else if (result.fault.code === 'changed-elsewhere') {
    note(talk.id, result.fault.kept);
  }
  return result;
}

/** The same for the talk that is open: one that the device did not take stays in the list meanwhile. */
export async function keepOpen(talk: Talk, base: number): Promise<WriteResult> {
  const result = await keep(talk, base);
  const { fault } = result;
  holdUnkept(talk.id, fault && fault.code !== 'changed-elsewhere' ? { talk, fault } : undefined);
  return result;
}

function holdUnkept(id: string, held: Unkept | undefined): void {
  if (!held && !unkept.value.has(id)) return;
  const next = new Map(unkept.value);
  if (held) next.set(id, held);
  else next.delete(id);
  unkept.value = next;
}

/** Deletes talks, with their pictures. */
export async function removeTalks(ids: readonly string[]): Promise<void> {
  await store.remove(ids);
  for (const id of ids) {
    note(id, undefined);
    holdUnkept(id, undefined);
    tellHere(id, undefined);
  }
  forgetBroken(ids);
  channel.tell({ kind: 'talks', ids });
}

let wipes = 0;

/** How often everything was wiped, here or in another tab, since this page was opened. */
export function wipesSoFar(): number {
  return wipes;
}

/** Deletes everything that Duwtje kept on this device: talks, what cannot be read, pictures and settings. */
export async function wipeAll(): Promise<void> {
  wipes++;
  await store.wipe();
  forgetBegun();
  records.value = new Map();
  unkept.value = new Map();
  broken.value = [];
  cleared.value = false;
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

/** Rises whenever this tab has kept pictures or thrown some away. */
export const pictureChanges = signal(0);

/** Keeps pictures with a talk. @returns what went wrong, if anything */
export async function keepPictures(
  talk: string,
  pictures: readonly Keepsake[],
): Promise<WriteFault | undefined> {
  const fault = await store.keepPictures(talk, pictures);
  pictureChanges.value += 1;
  return fault;
}

/** Throws pictures of a talk away. */
export async function removePictures(talk: string, subjects: readonly Subject[]): Promise<void> {
  await store.removePictures(talk, subjects);
  pictureChanges.value += 1;
}

export function setting(name: string): Promise<unknown> {
  return store.setting(name);
}

/** Keeps a setting of this device; of two tabs the later one wins. */
export function keepSetting(name: string, value: unknown): Promise<void> {
  return store.keepSetting(name, value);
}

/**
 * Keeps a setting that several tabs change, with its `revision` in it.
 * @param base the revision that it builds on; 0 when there was none
 */
export async function writeSetting(name: string, value: object, base: number): Promise<SettingResult> {
  const result = await store.writeSetting(name, value, base);
  if (!result.fault) channel.tell({ kind: 'setting', name });
  return result;
}

/** Calls when another tab wrote this setting through `writeSetting`, or wiped everything; gives a way to stop. */
export function onSettingElsewhere(name: string, listen: () => void): () => void {
  const hearing = (changed: string | undefined) => {
    if (changed === undefined || changed === name) listen();
  };
  settingListeners.add(hearing);
  return () => settingListeners.delete(hearing);
}
