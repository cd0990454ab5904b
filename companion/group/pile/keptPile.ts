// The pile as it is kept in the browser, and back: whatever lies there, it answers.

import {
  type Migration,
  presentVersion,
  readVersion,
  toPresent,
  type VersionRefusal,
} from '../../../src/domain/fileVersion.ts';
import { type Batch, LEAST_THRESHOLD } from '../../../src/domain/group/batch.ts';
import { groupText, mergeGroups, readGroup } from '../../../src/domain/group/groupFile.ts';
import type { HandIn } from '../../../src/domain/handIn/handIn.ts';
import { handInFromText, handInText } from '../../../src/domain/handIn/handInText.ts';
import { isRecord } from '../../../src/domain/isRecord.ts';
import { EMPTY_PILE, type Pile } from './pile.ts';
import { setApart } from './shownBefore.ts';

type Kept = Readonly<Record<string, unknown>>;

/** Add at the end, never change or remove one. */
const MIGRATIONS: readonly Migration[] = [
  (kept) => ({ ...kept, earlier: groupText([]) }),
  (kept) => ({ ...kept, name: '', actions: [], action: '' }),
];
const VERSION = presentVersion(MIGRATIONS);

// Equal hand-ins have equal codes, so a code that was read need not be made again at every change.
const codes = new WeakMap<HandIn, string>();

/** Remembers the code that a hand-in was read from. */
export function rememberCode(handIn: HandIn, code: string): void {
  codes.set(handIn, code);
}

function codeOf(handIn: HandIn): string {
  const code = codes.get(handIn) ?? handInText(handIn);
  codes.set(handIn, code);
  return code;
}

// What is shown changes seldom, and the pile is kept at every hand-in.
const texts = new WeakMap<readonly Batch[], string>();

function textOf(batches: readonly Batch[]): string {
  const text = texts.get(batches) ?? groupText(batches);
  texts.set(batches, text);
  return text;
}

/** Hand-ins as their codes and batches as a group's file: both are checked when they are read. */
export function keepPile({ waiting, batches, earlier, ...typed }: Pile): Kept {
  return {
    version: VERSION,
    waiting: waiting.map(codeOf),
    group: textOf(batches),
    earlier: textOf(earlier),
    ...typed,
  };
}

/** The pile that was kept; an empty one when nothing was. Or why what lies there cannot be read. */
export function readPile(found: unknown): Pile | VersionRefusal {
  if (found === undefined) return EMPTY_PILE;
  if (!isRecord(found)) return 'damaged';
  const version = readVersion(found.version, VERSION);
  if (typeof version === 'string') return version;
  const kept = toPresent(found, version, MIGRATIONS);
  try {
    return (isRecord(kept) && parsePile(kept)) || 'damaged';
  } catch {
    return 'damaged';
  }
}

function parsePile({ waiting, group, earlier, threshold, ...typed }: Kept): Pile | undefined {
  const [shown, before] = [group, earlier].map((text) => readGroup(JSON.parse(String(text))));
  const { conclusions, name, actions, action } = typed;
  const isTyped = [conclusions, name, action].every((text) => typeof text === 'string');
  if (!shown?.ok || !before?.ok || !Array.isArray(waiting) || !isTyped || !Array.isArray(actions))
    return undefined;
  // Before version 2, batches that share a talk could both be in the group; the largest was shown.
  const { apart, rest } = setApart(shown.batches);
  return {
    waiting: waiting.flatMap((text) => {
      const read = handInFromText(String(text));
      if (read.ok) rememberCode(read.handIn, String(text));
      return read.ok ? [read.handIn] : [];
    }),
    batches: mergeGroups(apart, []),
    earlier: mergeGroups(before.batches, rest),
    threshold: Number.isSafeInteger(threshold)
      ? Math.max(threshold as number, LEAST_THRESHOLD)
      : LEAST_THRESHOLD,
    conclusions: String(conclusions),
    name: String(name),
    actions: actions.map(String),
    action: String(action),
  };
}
