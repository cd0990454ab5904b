// Which language the page begins in; apart from the words, so that it can be tried without a build.

const primary = (tag: string) => tag.toLowerCase().split('-')[0];

/**
 * The tag to begin with: the one kept, else the best of what the browser asks for, else the first there is.
 * @param kept what the player chose before, if anything
 * @param asked BCP 47 tags, the dearest first; one without its region is better than the next
 * @param known the tags there are, at least one
 */
export function chooseLanguage(kept: unknown, asked: readonly string[], known: readonly string[]): string {
  const chosen = known.find((tag) => tag === kept);
  if (chosen !== undefined) return chosen;
  for (const wanted of asked) {
    const found =
      known.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
      known.find((tag) => primary(tag) === primary(wanted));
    if (found !== undefined) return found;
  }
  return known[0]!;
}
