// A browser in which all cookies are blocked keeps nothing, and the page says so.

import { find, mustHold, type Play } from './stepTools.ts';

/** For a browser that was started to keep nothing. */
export const sayThatNothingIsKept: Play = async (engine, { served }) => {
  // Firefox may keep what follows the # of a page that is opened over itself.
  await engine.open('about:blank');
  await engine.open(served);
  await find(engine, '.way.white');
  await engine.press('.way.white');
  await find(engine, '.step-tell');
  const said = await engine.run<string>(`return document.querySelector('main .alert')?.textContent ?? ''`);
  mustHold(said !== '', 'the page does not say that nothing is kept');
  return undefined;
};
