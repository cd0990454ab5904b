// Names and kinds of the files that leave the companion; a name tells the game and the day, and nothing of anybody.

import { isDay } from './isoDates.ts';

/** What can be taken away, with its extension and media type. */
export const FILE_KINDS = {
  talks: { extension: 'json', type: 'application/json' },
  sealed: { extension: 'duwtje', type: 'application/octet-stream' },
  table: { extension: 'csv', type: 'text/csv;charset=utf-8' },
  agreement: { extension: 'ics', type: 'text/calendar;charset=utf-8' },
  picture: { extension: 'png', type: 'image/png' },
} as const;

export type FileKind = keyof typeof FILE_KINDS;

/**
 * The name of a file, as in `duwtje-2026-11-22.json`.
 * @param day ISO date; left out of the name when it is not one, so that no other text can come into it
 */
export function nameFile(kind: FileKind, day: string): string {
  return `${isDay(day) ? `duwtje-${day}` : 'duwtje'}.${FILE_KINDS[kind].extension}`;
}
