// Reads a JSON file and words what a schema finds wrong in it.

import type { z } from 'zod';
import { CARD_KINDS } from '../domain/deck/deck.ts';
import { isRecord } from '../domain/isRecord.ts';
import { Fault } from '../shell/fault.ts';
import { contentName, readContentText } from './contentFile.ts';
import { shapeFault } from './jsonShape.ts';

/** The words of five hundred cards take less than half of it. */
const MOST_BYTES = 5e5;

/** A parsed JSON file, its texts in Unicode's composed form; `name` is how messages call it, as in `cards/nl.json`. */
export interface DataFile {
  readonly name: string;
  readonly data: unknown;
}

/**
 * @param root the folder that links may not lead out of
 * @throws Fault when the file cannot be read or is not JSON
 */
export function readData(folder: string, file: string, root = folder): DataFile {
  const name = contentName(folder, file);
  const text = readContentText(folder, file, MOST_BYTES, root);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message);
    const place = at ? placeOf(text, Number(at[1])) : '';
    throw new Fault(`${name}: is not valid JSON${place}: look for a missing comma, quote or brace.`);
  }
  const fault = shapeFault(text);
  if (fault) throw new Fault(`${name}${placeOf(text, fault.at)}: ${fault.problem}.`);
  return { name, data: composed(data) };
}

/**
 * A value with the accents of its texts in one character with their letters: the typeface has é, not e with an accent after
 * it, as some keyboards and file systems write it. Also where the file spells it as an escape.
 */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)]));
}

/** Line and column instead of a count of characters. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return ` (line ${before.length}, column ${before.at(-1)!.length + 1})`;
}

/** What `load` returns, or undefined when it throws a Fault, whose lines are then added to `faults`. */
export function collectFaults<T>(faults: string[], load: () => T): T | undefined {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    faults.push(...error.lines);
    return undefined;
  }
}

// Where a path's second part is a card's id.
const CARD_LISTS = new Set<string>(CARD_KINDS);

interface PlaceNaming {
  /** The language of the file, to be named where it is not plain. */
  readonly language?: string;
  /** Whether the file is about cards, which are then named. */
  readonly cards?: boolean;
}

/** One line for each issue: file, card, language and field, what is wrong and what to do. */
export function schemaFaults(
  file: DataFile,
  issues: readonly z.core.$ZodIssue[],
  naming: PlaceNaming = {},
): string[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(
        (key) =>
          `${place(file, [...issue.path, key], naming)} does not belong here: remove it or correct its name.`,
      );
    return [`${place(file, issue.path, naming)} ${complaint(issue, file.data)}`];
  });
}

function place(file: DataFile, path: readonly PropertyKey[], { language, cards }: PlaceNaming): string {
  const isCard = cards && path.length > 1 && CARD_LISTS.has(String(path[0]));
  const card = isCard ? cardName(file.data, path) : undefined;
  const field = isCard ? path.slice(2) : path;
  const parts = [
    card && `card ${card}`,
    language && `language ${language}`,
    field.length > 0 && `field ${field.map(String).join('.')}`,
  ].filter(Boolean);
  return `${file.name}: ${parts.join(', ')}${parts.length > 0 ? ':' : ''}`;
}

/** A card stands by its id in an edition, and by its place in the deck. */
function cardName(data: unknown, path: readonly PropertyKey[]): string {
  const entry = (data as Record<PropertyKey, Record<PropertyKey, { id?: unknown }>>)[path[0]!]?.[path[1]!];
  return typeof path[1] === 'number' && typeof entry?.id === 'string' && entry.id
    ? entry.id
    : String(path[1]);
}

function complaint(issue: z.core.$ZodIssue, data: unknown): string {
  const value = issue.path.reduce<unknown>(
    (at, key) => (at === null || at === undefined ? undefined : (at as Record<PropertyKey, unknown>)[key]),
    data,
  );
  if (value === undefined) return 'is missing: add it.';
  if (issue.code === 'invalid_type') return `must be ${article(issue.expected)}: change it.`;
  return `${issue.message}.`;
}

function article(type: string): string {
  const names: Record<string, string> = {
    string: 'a text between quotes',
    array: 'a list',
    int: 'a whole number',
  };
  return names[type] ?? `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
