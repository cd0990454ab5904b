// What `JSON.parse` makes of a text that may be anything.

/** The value, or undefined when the text is no JSON, or is nested deeper than this machine can follow. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
