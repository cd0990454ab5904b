// Names and kinds of the files that leave the companion; a name tells the game and the day, and nothing of anybody.

import { isDay } from '../../src/domain/isoDates.ts';

/** The media types of the files, by extension. */
export const MEDIA_TYPES = {
  json: 'application/json',
  duwtje: 'application/octet-stream',
  csv: 'text/csv;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type Extension = keyof typeof MEDIA_TYPES;

export type FileName = `${string}.${Extension}`;

const EXTENSIONS = {
  talks: 'json',
  sealed: 'duwtje',
  table: 'csv',
  agreement: 'ics',
  picture: 'png',
} as const satisfies Record<string, Extension>;

/** What can be taken away of talks. */
export type FileKind = keyof typeof EXTENSIONS;

/** What can be taken away of a group, or handed in to one. */
export type GroupFileKind = 'hand-in' | 'group' | 'codebook';

/** The name of a group's file, as in `duwtje-group-2026-11-22.png`. @param day ISO date */
export function nameGroupFile(kind: GroupFileKind, day: string, extension: Extension): FileName {
  return `duwtje-${kind}-${day}.${extension}`;
}

/**
 * The name of a file, as in `duwtje-2026-11-22-3f2a.json` for one talk and `duwtje-2026-11-22.json` for all.
 * @param day ISO date; left out of the name when it is not one, so that no other text can come into it
 * @param mark of the one talk that it holds, as in `TalkMarks`: tells the talks of one day apart, and nothing of its id
 */
export function nameFile(kind: FileKind, day: string, mark = ''): FileName {
  const parts = ['duwtje', ...(isDay(day) ? [day] : []), ...(/^[0-9a-f]{4}$/.test(mark) ? [mark] : [])];
  return `${parts.join('-')}.${EXTENSIONS[kind]}`;
}
