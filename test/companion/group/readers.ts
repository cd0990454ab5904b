// The three readers of talk files side by side: of the page for a group, of the command line, and of the page for a backup.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTalkOctets } from '../../../companion/files/talkOctets.ts';
import { foundInOctets, type IntakeRefusal } from '../../../companion/group/intake/incoming.ts';
import type { Deck } from '../../../src/domain/deck/deck.ts';
import { newest } from '../../../src/domain/handIn/copies.ts';
import { keyText } from '../../../src/domain/handIn/handIn.ts';
import { gather } from '../../../src/group/gather.ts';

/** What a reader made of a file. */
export interface Read {
  /** The keys of its talks, each once, sorted. */
  readonly talks: readonly string[];
  /** Why something did not count, as the reader says it; undefined when it says that all is well. */
  readonly said: string | undefined;
}

export function readOnPage(octets: Uint8Array, deck: Deck): Read & { readonly refusal?: IntakeRefusal } {
  const { handIns, refusal, line } = foundInOctets(octets, deck);
  const tags = deck.factors.map(({ tag }) => tag);
  return {
    talks: newest(handIns, tags)
      .map(({ talk }) => talk)
      .sort(),
    said: refusal && `${refusal}${line === undefined ? '' : ` ${line}`}`,
    ...(refusal && { refusal }),
  };
}

export function readOnCommandLine(octets: Uint8Array, deck: Deck, place: string): Read {
  const folder = join(place, 'in');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'file');
  writeFileSync(path, octets);
  const { table, problems } = gather({ paths: [path], deck, out: join(folder, 'out') });
  return {
    talks: Array.from({ length: table.size }, (_, i) => keyText(table.at(i).key)).sort(),
    said: problems.count > 0 ? problems.listed.join('\n').replaceAll(path, 'file') : undefined,
  };
}

/** What the backup reader says first of a file, and how many talks it gives. */
export function readAsBackup(octets: Uint8Array): {
  readonly talks: number;
  readonly code: string | undefined;
} {
  const { talks, faults } = readTalkOctets(octets);
  return { talks: talks.length, code: faults[0]?.code };
}
