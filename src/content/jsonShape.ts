// Tells from the shape of a JSON file that no words of a game can be in it: nested too deep, with too much, or with a key twice.

/** The words of a language lie five deep. */
const MOST_DEPTH = 20;
/** The words of six hundred cards are six thousand. */
const MOST_VALUES = 20_000;

/** What is wrong, as the rest of a sentence that begins with a file's name and the place. */
export interface ShapeFault {
  readonly problem: string;
  /** How many characters stand before it. */
  readonly at: number;
}

/**
 * What `JSON.parse` passes over: of two keys of one name it keeps the last, and what the first said is lost.
 * @param text valid JSON
 */
export function shapeFault(text: string): ShapeFault | undefined {
  // The keys of each object that is open, and nothing for a list.
  const open: (Set<string> | undefined)[] = [];
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : undefined);
      if (open.length > MOST_DEPTH)
        return {
          problem: `is nested more than ${MOST_DEPTH} deep: take the brackets away that are too many`,
          at,
        };
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',') {
      values += 1;
      if (values > MOST_VALUES)
        return {
          problem: `lists more than ${MOST_VALUES} things, more than any game has: take some away`,
          at,
        };
    } else if (sign === '"') {
      const end = stringEnd(text, at);
      const keys = open.at(-1);
      if (keys && isKey(text, end)) {
        const key: string = JSON.parse(text.slice(at, end));
        if (keys.has(key))
          return {
            problem: `has a second ‘${key}’ in the same place, and only one can count: remove one`,
            at,
          };
        keys.add(key);
      }
      at = end - 1;
    }
  }
  return undefined;
}

/** Where a string that begins at `at` ends: behind its second quote. */
function stringEnd(text: string, at: number): number {
  let end = at + 1;
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (text[at]! <= ' ') at += 1;
  return text[at] === ':';
}
