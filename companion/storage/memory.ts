// Keeps talks for as long as the page is open, when the browser keeps nothing: the talk goes on, with a warning.

import type { TalkRecord, TalkStore } from './record.ts';

export function openMemory(): TalkStore {
  const records = new Map<string, TalkRecord>();
  const settings = new Map<string, unknown>();
  return {
    lasting: false,
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
      for (const id of ids) records.delete(id);
    },
    async wipe() {
      records.clear();
      settings.clear();
    },
    setting: async (name) => settings.get(name),
    async keepSetting(name, value) {
      settings.set(name, value);
    },
  };
}
