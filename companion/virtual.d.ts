// What the build serves to the page under `virtual:`.

declare module 'virtual:duwtje/deck' {
  const deck: import('../src/domain/deck/deck.ts').Deck;
  export default deck;
}

declare module 'virtual:duwtje/pictograms' {
  const pictograms: import('../src/domain/deck/deck.ts').Pictograms;
  export default pictograms;
}

declare module 'virtual:duwtje/faces' {
  const faces: import('../src/vision/faces/packedFaces.ts').PackedFaces;
  export default faces;
}

declare module 'virtual:duwtje/languages' {
  /** In the order of the deck, which has at least one. */
  const languages: readonly import('./page/wordParts.ts').PageLanguage[];
  export default languages;
}

declare module 'virtual:duwtje/street' {
  /** The address of the first screen's picture. */
  const address: string;
  export default address;
}

declare module 'virtual:duwtje/inks.css';

/** Whether this is the edition in a single file, which has no service worker. */
declare const __ONE_FILE__: boolean;
