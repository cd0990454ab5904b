// What every text of the game must be, whoever says it, and the shape that its languages share.

import { isRecord } from '../domain/isRecord.ts';
import { z } from './schemas.ts';

/** Ten times the longest text of the game, on paper and on the page. */
const MOST_LETTERS = 2000;

/** A text as it is drawn or shown: on one line, not empty, without spaces at its ends. */
export const text = z.string().check((context) => {
  const wrong = textFault(context.value);
  if (wrong) context.issues.push({ code: 'custom', message: wrong, input: context.value });
});

function textFault(value: string): string | undefined {
  if (value.length > MOST_LETTERS)
    return `has ${value.length} letters, and ${MOST_LETTERS} are the most that any place has room for: shorten it`;
  if (/\p{Cc}/u.test(value)) return 'holds a line break or a tab: write it on one line';
  if (/\p{Cs}/u.test(value)) return 'holds half of a letter or sign: write it again';
  if (value.trim() === '') return 'is empty: write a text';
  if (value !== value.trim()) return 'begins or ends with a space: remove it';
  return undefined;
}

/** A text that must keep the places that are filled in when it is shown. */
export function template(...places: readonly string[]) {
  return text.refine(
    (value) => places.every((place) => value.includes(`{${place}}`)),
    `must contain ${inBraces(places)}: put it back`,
  );
}

const placesOf = (value: string) => [...value.matchAll(/\{(\w+)\}/g)].map(([, place]) => place!);

/**
 * The places that a text must have, by what its languages say. As most of them have it is right, so that a slip is laid to
 * the language in which it stands. Where no two agree, one more often forgets a place than makes one up, and else the first
 * language is right.
 */
function agreedPlaces(texts: readonly string[]): readonly string[] {
  const said = texts.map((value) => [...new Set(placesOf(value))].sort());
  const votes = (places: readonly string[]) => said.filter((other) => `${other}` === `${places}`).length;
  // The sort keeps the order of the languages among equals.
  return said.toSorted((a, b) => votes(b) - votes(a) || b.length - a.length)[0] ?? [];
}

/** A text with exactly these places. */
function alike(places: readonly string[]) {
  return text.check((context) => {
    const wrong = placesFault(placesOf(context.value), places);
    if (wrong) context.issues.push({ code: 'custom', message: wrong, input: context.value });
  });
}

function placesFault(found: readonly string[], wanted: readonly string[]): string | undefined {
  const missing = inBraces(wanted.filter((place) => !found.includes(place)));
  const odd = inBraces(found.filter((place) => !wanted.includes(place)));
  if (missing && odd) return `must contain ${missing}, not ${odd}: correct it`;
  if (missing) return `must contain ${missing}: put it back`;
  return odd ? `must not contain ${odd}, as the other languages do not: remove it` : undefined;
}

const inBraces = (places: readonly string[]) => places.map((place) => `{${place}}`).join(' and ');

/**
 * The schema that the same words in several languages fulfil when none says less than another: a key or an item of a list
 * that one has, all must have, and every text has the places that most of them agree on.
 * @param trees objects, lists and texts, one a language; the deck's first language first
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
  return alike(agreedPlaces(trees.filter((tree) => typeof tree === 'string')));
}
