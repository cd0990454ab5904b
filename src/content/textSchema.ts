// What every text of the game must be, whoever says it, and the shape that its languages share.

import { z } from 'zod';
import { isRecord } from '../domain/isRecord.ts';

/** A text as it is drawn or shown: on one line, not empty, without spaces at its ends. */
export const text = z.string().check((context) => {
  const wrong = textFault(context.value);
  if (wrong) context.issues.push({ code: 'custom', message: wrong, input: context.value });
});

function textFault(value: string): string | undefined {
  if (/\p{Cc}/u.test(value)) return 'holds a line break or a tab: write it on one line';
  if (value.trim() === '') return 'is empty: write a text';
  if (value !== value.trim()) return 'begins or ends with a space: remove it';
  return undefined;
}

/** A text that must keep the places that are filled in when it is shown. */
export function template(...places: readonly string[]) {
  return text.refine(
    (value) => places.every((place) => value.includes(`{${place}}`)),
    `must contain ${places.map((place) => `{${place}}`).join(' and ')}: put it back`,
  );
}

const placesOf = (value: string) => [...value.matchAll(/\{(\w+)\}/g)].map(([, place]) => place!);

/**
 * The schema that the same words in several languages fulfil when none says less than another: a key, an item of a list
 * or a `{place}` that one has, all must have.
 * @param trees objects, lists and texts, one a language
 */
export function sharedSchema(trees: readonly unknown[]): z.ZodType {
  const [first] = trees;
  if (Array.isArray(first)) {
    const lists = trees.filter(Array.isArray);
    const items = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, i) =>
      sharedSchema(lists.flatMap((list) => list.slice(i, i + 1))),
    );
    return z.tuple(items as [z.ZodType], {
      error: ({ code }) =>
        code === 'too_small' ? 'is shorter than in another language: add what is missing' : undefined,
    });
  }
  if (isRecord(first)) {
    const records = trees.filter(isRecord);
    const keys = [...new Set(records.flatMap(Object.keys))];
    return z.strictObject(
      Object.fromEntries(
        keys.map((key) => [
          key,
          sharedSchema(records.filter((record) => key in record).map((record) => record[key])),
        ]),
      ),
    );
  }
  return template(...new Set(trees.filter((tree) => typeof tree === 'string').flatMap(placesOf)));
}
