// What a browser does not do for a page that came over plain http, said before somebody counts on it.

import { words } from '../page/pageWords.ts';

export function PlainHttp() {
  return <p class="alert">{words.value.keepingPage.plainHttp}</p>;
}
