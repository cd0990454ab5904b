// What the build serves to the page under `virtual:`.

declare module 'virtual:duwtje/deck' {
  const deck: import('../src/domain/deck/deck.ts').Deck;
  export default deck;
}

declare module 'virtual:duwtje/pictograms' {
  const pictograms: import('../src/domain/deck/deck.ts').Pictograms;
  export default pictograms;
}

declare module 'virtual:duwtje/edition-nl' {
  const words: import('./page/gameWords.ts').PlayerWords;
  export default words;
}

declare module 'virtual:duwtje/edition-en' {
  const words: import('./page/gameWords.ts').PlayerWords;
  export default words;
}

declare module 'virtual:duwtje/front-nl' {
  const words: import('./page/gameWords.ts').FrontGameWords;
  export default words;
}

declare module 'virtual:duwtje/front-en' {
  const words: import('./page/gameWords.ts').FrontGameWords;
  export default words;
}

declare module 'virtual:duwtje/inks.css';

/** Whether this is the edition in a single file, which has no service worker. */
declare const __ONE_FILE__: boolean;
