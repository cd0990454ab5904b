// What is run in the page to make it ready, where there is no driver to do it by hand.

import { fullTalk } from '../screens.ts';

export const TALK = '11111111-1111-4111-8111-111111111111';

const UNTIL = `
  const until = async (ask) => {
    for (const start = Date.now(); Date.now() < start + 20_000; ) {
      const answer = ask();
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('waited in vain for ' + ask);
  };`;

/** Until a selector finds something, and the letters are there. */
export const shown = (selector: string): string =>
  `${UNTIL} await until(() => document.querySelector(${JSON.stringify(selector)})); await document.fonts.ready;`;

/** Puts a talk on the device; the page sees it when it is opened anew. */
export const furnish = (own?: string): string => furnishWith(fullTalk(TALK, own));

/** A talk that leaves room on one sheet. */
export function furnishShort(): string {
  const talk = fullTalk(TALK);
  return furnishWith({ ...talk, cards: (talk.cards as readonly unknown[]).slice(0, 2), links: [] });
}

const furnishWith = (talk: ReturnType<typeof fullTalk>): string => `${UNTIL}
  await until(() => document.querySelector('h1'));
  const talk = ${JSON.stringify(talk)};
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('duwtje');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('talks', 'readwrite');
      transaction.objectStore('talks').put({ id: talk.id, version: 1, revision: 1, talk });
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });`;

/** Takes in hand-ins on the group's screen and shows the picture. */
export const showGroup = (handIns: string): string => `${UNTIL}
  const field = await until(() => document.querySelector('.collect input[type=file]'));
  const files = new DataTransfer();
  files.items.add(new File([${JSON.stringify(handIns)}], 'a.json', { type: 'application/json' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  // What was shown in an earlier step is shown still.
  const next = () => document.querySelector('.screen-group > .button.primary, .group-picture:not(.ahead)');
  const found = await until(next);
  if (found.matches('.button')) found.click();
  await until(() => document.querySelector('.group-figure svg') && document.querySelector('.group-take-away'));`;

/** The file that the page gives next is kept in the window, and goes to no folder of downloads. */
export const catchFile = `
  const make = URL.createObjectURL;
  URL.createObjectURL = (object) => {
    if (object instanceof File) window.caughtFile = object;
    return make.call(URL, object);
  };
  HTMLAnchorElement.prototype.click = () => {};`;
