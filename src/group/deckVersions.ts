// The deck versions that occur in a run, each once.

export class DeckVersions {
  readonly #names: string[] = [];

  /** The index of a version; a version that was not seen before gets the next. What is no version is `0.0.0`. */
  indexOf(version: string): number {
    const name = /^\d{1,4}(\.\d{1,4}){2}$/.test(version) ? version : '0.0.0';
    const index = this.#names.indexOf(name);
    // More than that many decks there will not be; the rest share the last place, so that memory is bounded.
    if (index >= 0 || this.#names.length > 999) return index >= 0 ? index : 999;
    return this.#names.push(name) - 1;
  }

  nameOf(index: number): string {
    return this.#names[index]!;
  }
}
