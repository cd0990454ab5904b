// Keeps talks for as long as the page is open, when the browser keeps nothing: the talk goes on, with a warning.

import { type Keepsake, revisionIn, type Subject, type TalkRecord, type TalkStore } from '../talks/record.ts';

export function openMemory(): TalkStore {
  const records = new Map<string, TalkRecord>();
  const settings = new Map<string, unknown>();
  const pictures = new Map<string, Map<Subject, Keepsake>>();
  return {
    lasting: false,
    onCleared: () => {},
    all: async () => ({ records: [...records.values()], broken: [] }),
    get: async (id) => records.get(id),
    async write(talk, base) {
      const kept = records.get(talk.id);
      if ((kept?.revision ?? 0) !== base) return { fault: { code: 'changed-elsewhere', kept } };
      const record = { id: talk.id, revision: base + 1, talk };
      records.set(talk.id, record);
      return { record };
    },
    async remove(ids) {
      for (const id of ids) {
        records.delete(id);
        pictures.delete(id);
      }
    },
    pictures: async (talk) => [...(pictures.get(talk)?.values() ?? [])],
    picturedTalks: async () =>
      new Set([...pictures].filter(([, kept]) => kept.size > 0).map(([talk]) => talk)),
    async keepPictures(talk, added) {
      const kept = pictures.get(talk) ?? new Map<Subject, Keepsake>();
      for (const picture of added) kept.set(picture.of, picture);
      pictures.set(talk, kept);
      return undefined;
    },
    async removePictures(talk, subjects) {
      for (const of of subjects) pictures.get(talk)?.delete(of);
    },
    async wipe() {
      records.clear();
      settings.clear();
      pictures.clear();
    },
    setting: async (name) => settings.get(name),
    async keepSetting(name, value) {
      settings.set(name, value);
    },
    async writeSetting(name, value, base) {
      const kept = settings.get(name);
      if (revisionIn(kept) !== base) return { fault: { code: 'changed-elsewhere', kept } };
      const revision = base + 1;
      settings.set(name, { ...value, revision });
      return { revision };
    },
  };
}
