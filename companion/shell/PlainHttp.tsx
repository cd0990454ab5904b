// What a browser does not do for a page that came over plain http; apart, so that only who needs it fetches its words.

import { words } from '../page/pageWords.ts';

export function PlainHttp() {
  return <p class="alert">{words.value.keepingPage.plainHttp}</p>;
}
