// Words of the page as a flat list.

/** Every text with its path, as in `home.begin`. */
export function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : texts(inner, `${path}${key}.`),
  );
}
