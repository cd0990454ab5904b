// Chooses how a file reaches the player, and reads one that the player chose, with a guard on its size.

import { type Extension, type FileKind, type FileName, MEDIA_TYPES, nameFile } from './fileNames.ts';
import { FILE_LIMITS } from './talkFile.ts';

/** What the device can do with a file; injected so that the choice can be tested. */
export interface Platform {
  /** Fingers more than a mouse: there the share sheet is how people save. */
  readonly touch: boolean;
  canShare(file: File): boolean;
  share(file: File): Promise<void>;
  download(file: File): void;
}

export type FileContent = string | Blob | Uint8Array<ArrayBuffer>;

/** What became of the file; `cancelled` when the player closed the share sheet. */
export type Delivery = 'shared' | 'downloaded' | 'cancelled';

/** A file of a kind under its name. @param day ISO date that comes into the name @param mark as in `nameFile` */
export function makeFile(kind: FileKind, content: FileContent, day: string, mark?: string): File {
  return typedFile(content, nameFile(kind, day, mark));
}

/** A file with the media type that its name says. */
export function typedFile(content: FileContent, name: FileName): File {
  return new File([content], name, { type: MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1) as Extension] });
}

/** Shares a file on a touch device that can, and downloads it everywhere else. To be called in answer to a tap. */
export async function deliver(file: File, platform: Platform): Promise<Delivery> {
  if (platform.touch && platform.canShare(file)) {
    try {
      await platform.share(file);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
      // Some browsers promise more than they do: they say so only now, or find that the tap was too long ago.
    }
  }
  platform.download(file);
  return 'downloaded';
}

/** UTF-8 takes three octets for a UTF-16 unit at most: nothing that Duwtje can read is larger, sealed or not. */
const MOST_OCTETS = 3 * FILE_LIMITS.characters + 1_000;

/** The octets of a file, or why it was not read; one that is too large is not even begun. */
export async function openFile(
  file: Blob,
  most: number = MOST_OCTETS,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'unreadable'> {
  if (file.size > most) return 'too-large';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved, or lies in a cloud that cannot be reached now.
    return 'unreadable';
  }
}
