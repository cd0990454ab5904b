// Names and kinds of the files that leave the companion; a name tells the game and the day, and nothing of anybody.

import { isDay } from '../../src/domain/isoDates.ts';

/** What can be taken away, with its extension and media type. */
export const FILE_KINDS = {
  talks: { extension: 'json', type: 'application/json' },
  sealed: { extension: 'duwtje', type: 'application/octet-stream' },
  table: { extension: 'csv', type: 'text/csv;charset=utf-8' },
  agreement: { extension: 'ics', type: 'text/calendar;charset=utf-8' },
  picture: { extension: 'png', type: 'image/png' },
} as const;

export type FileKind = keyof typeof FILE_KINDS;

/** So many letters of a talk's random id tell the talks of one day apart. */
const CODE_LETTERS = 4;

/**
 * The name of a file, as in `duwtje-2026-11-22-3f2a.json` for one talk and `duwtje-2026-11-22.json` for all.
 * @param day ISO date; left out of the name when it is not one, so that no other text can come into it
 * @param talk the id of the one talk that it holds
 */
export function nameFile(kind: FileKind, day: string, talk = ''): string {
  const code = /^[0-9a-f]+/.exec(talk)?.[0].slice(0, CODE_LETTERS);
  const parts = ['duwtje', ...(isDay(day) ? [day] : []), ...(code ? [code] : [])];
  return `${parts.join('-')}.${FILE_KINDS[kind].extension}`;
}
