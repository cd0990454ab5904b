// What is played in each engine; each step holds a fault that an engine once had.

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { handInFileText } from '../../../src/domain/handIn/handInText.ts';
import { tables } from '../../companion/group/samples.ts';
import { SCREENS } from '../screens.ts';
import { leaveDayEmpty } from './emptyDay.ts';
import { awaitIn } from './engine.ts';
import { catchFile, furnishShort, showGroup, shown, TALK } from './pageScripts.ts';
import { readPhoto, readPhotoInOneFile } from './readPhoto.ts';
import { find, goTo, mustHold, openFurnished, type Play } from './stepTools.ts';

/** How often a step goes away in mid-write, each time 5 ms later. */
const TIMES_LEFT = 10;
/** Between a title and the buttons beside it. */
const LEAST_APART_PX = 8;
const HAND_INS = handInFileText(tables(12, 7));
const LONG_WORD = 'Aansprakelijkheidswaardevaststellingsveranderingen'.repeat(4);

const layCard: Play = async (engine, { served }) => {
  await engine.open(served);
  await find(engine, '.way.white');
  await engine.press('.way.white');
  await find(engine, '.step-tell');
  const talk = (await engine.run<string>('return location.hash')).split('/')[2];
  await goTo(engine, `/talk/${talk}/lay`, '.hand .card-face');
  await engine.press('.zone-lay');
  await find(engine, '.zone .laid');
  await awaitIn(engine, 'the talk to be kept', `return document.querySelector('[data-keeping=kept]')`);
  await engine.open(`${served}?again#/talk/${talk}/lay`);
  await find(engine, '.zone .laid');
  for (const width of [348, 400]) {
    await engine.resize(width, 700);
    // The window is told of its size, and takes it when it can: that of WebKit's driver gets no narrower than its own buttons.
    const got = await engine.run<number>(
      `for (const start = Date.now(); innerWidth > given[0] && Date.now() < start + 2_000; )
        await new Promise((resolve) => setTimeout(resolve, 20));
      return innerWidth;`,
      width,
    );
    // Then the page is as narrow within it.
    if (got > width) await engine.run("document.body.style.width = given[0] + 'px'", width);
    // Not the words of this title, but the room that any title has, and every button.
    const apart = await engine.run<number>(`
      const title = document.querySelector('h1');
      const room = title.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(title).paddingInlineEnd);
      const buttons = [...document.querySelectorAll('.toolbar > *')].map((button) => button.getBoundingClientRect().left);
      document.body.style.width = '';
      return Math.min(...buttons) - room;`);
    mustHold(apart >= LEAST_APART_PX, `at ${width} px the title ends ${apart} px before the toolbar`);
  }
  await engine.resize(1280, 900);
  return undefined;
};

/** Goes away as by a bookmark while the last change is still being written; the page that comes must not wait for it. */
const leaveAtOnce: Play = async (engine, place) => {
  await openFurnished(engine, place);
  let lost = 0;
  for (let time = 0; time < TIMES_LEFT; time += 1) {
    const day = `2027-01-${10 + time}`;
    await goTo(engine, `/talk/${TALK}/agree`, 'input[type=date]');
    const there = `${place.served}?left-${time}`;
    await engine.run(
      `
      const day = document.querySelector('input[type=date]');
      day.value = given[0];
      day.dispatchEvent(new Event('change', { bubbles: true }));
      setTimeout(() => location.assign(given[1]), given[2]);`,
      day,
      there,
      5 * time,
    );
    await awaitIn(
      engine,
      'the next page',
      `return location.href === given[0] && document.querySelector('h1')`,
      there,
    );
    await goTo(engine, `/talk/${TALK}/agree`, 'input[type=date]');
    const kept = await engine.run<string>(`return document.querySelector('input[type=date]').value`);
    if (kept !== day) lost += 1;
  }
  // No disk promises to be as fast as that; but what is written before the page goes is the rule.
  mustHold(lost < TIMES_LEFT / 2, `${lost} of ${TIMES_LEFT} changes were lost`);
  return undefined;
};

const handIn: Play = async (engine, place) => {
  await openFurnished(engine, place);
  await goTo(engine, `/handin/${TALK}`, '.qr');
  await find(engine, '.typed-lines li');
  return undefined;
};

const stage: Play = async (engine, { served }) => {
  await engine.open(`${served}?again#/group`);
  await engine.run(showGroup(HAND_INS));
  await engine.press('.group-picture .button.primary');
  await find(engine, 'dialog.stage[open] .stage-bar');
  await engine.run(`[...document.querySelectorAll('.stage-bar button')].at(-2).id = 'full-screen'`);
  await engine.run(`
    const ask = Element.prototype.requestFullscreen;
    Element.prototype.requestFullscreen = function (...options) {
      window.askedFor = this;
      return ask.apply(this, options);
    };`);
  await engine.press('#full-screen');
  const answered = `return document.fullscreenElement || document.querySelector('[aria-live]').textContent`;
  await awaitIn(engine, 'the stage to go full screen', answered);
  const [full, within, onTop] = await engine.run<readonly [boolean, boolean, boolean]>(`
    return [
      document.fullscreenElement !== null,
      document.querySelector('.stage').contains(window.askedFor ?? null),
      document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.stage') != null,
    ];`);
  // WebKit lays the page over an open dialog, and answers still that the dialog lies there: what is asked for tells.
  mustHold(within, 'not the stage goes full screen, but what lies around it');
  mustHold(onTop, 'something lies over the stage');
  return full ? undefined : 'the driver’s window may not go full screen; the stage stayed in sight';
};

const wipe: Play = async (engine, place) => {
  await openFurnished(engine, place);
  await goTo(engine, '/keeping', '.panel > .button.danger');
  await engine.press('.panel > .button.danger');
  await find(engine, '.confirm[open]');
  // A grid spreads its parts over all the room: only each part's own words tell how high the dialog need be.
  const [dialog, words] = await engine.run<readonly [number, number]>(`
    const box = document.querySelector('.confirm');
    const heights = [...box.querySelectorAll('h1, h2, p, li, button')].map((part) => {
      const words = document.createRange();
      words.selectNodeContents(part);
      return words.getBoundingClientRect().height;
    });
    return [box.getBoundingClientRect().height, heights.reduce((sum, height) => sum + height, 0)];`);
  mustHold(dialog < 2 * words + 120, `the dialog is ${dialog} px high around ${words} px of words`);
  return undefined;
};

/** Pages of a PDF, by Debian's poppler-utils. */
async function countPages(pdf: Buffer, path: string): Promise<number> {
  await writeFile(path, pdf);
  return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]);
}

/** What is on later pages: nothing, where one is blank. */
const textBehindFirst = (path: string): string =>
  execFileSync('pdftotext', ['-f', '2', path, '-'], { encoding: 'utf8' })
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);

const print: Play = async (engine, { served, folder }) => {
  const printed = {
    'the sheet to take home': [
      { address: served, script: furnishShort() },
      { address: `${served}?again#/print/${TALK}`, script: shown('.sheet') },
    ],
    'the group': [{ address: `${served}?again#/group`, script: showGroup(HAND_INS) }],
  };
  for (const [name, visits] of Object.entries(printed)) {
    const pdf = await engine.print(visits);
    if (typeof pdf === 'string') return pdf;
    const pages = await countPages(pdf, join(folder, 'printed.pdf'));
    if (pages > 1)
      throw new Error(
        `${name} takes ${pages} pages; behind the first stands ‘${textBehindFirst(join(folder, 'printed.pdf'))}’`,
      );
  }
  return undefined;
};

const backup: Play = async (engine, place) => {
  await openFurnished(engine, place);
  // Behind the sealed way: another panel unfolds too when there are pictures, to make room.
  const unsealed = '.panel form + details.more';
  await goTo(engine, '/keeping', unsealed);
  await engine.run(`document.querySelector('${unsealed}').open = true; ${catchFile}`);
  await engine.press(`${unsealed} .button`);
  await awaitIn(engine, 'the file', 'return window.caughtFile');
  const path = join(place.folder, 'talks.json');
  await writeFile(path, await engine.run<string>('return window.caughtFile.text()'));
  // The message that comes then lies over what stands at the bottom of the window.
  await find(engine, '.toast .button.plain');
  await engine.run(`document.querySelector('.toast .button.plain').click()`);
  await awaitIn(engine, 'the message to go', `return !document.querySelector('.toast')`);
  await engine.press('.panel > .button.danger');
  await find(engine, '.confirm[open] .button.danger');
  await engine.press('.confirm .button.danger');
  await awaitIn(engine, 'the wiping', `return !document.querySelector('.confirm')`);
  await engine.open(`${place.served}?back#/keeping`);
  await find(engine, '.panel input[type=file]');
  await engine.choose('.panel input[type=file]', [path]);
  await find(engine, '.restore-plan .button.primary');
  await engine.press('.restore-plan .button.primary');
  await find(engine, '.restore-plan a.button.primary');
  await engine.press('.restore-plan a.button.primary');
  await find(engine, '.talk-item');
  return undefined;
};

const longWords: Play = async (engine, place) => {
  await openFurnished(engine, place, LONG_WORD);
  await engine.resize(320, 640);
  for (const [screen, address] of Object.entries(SCREENS)) {
    if (screen === 'compare') continue;
    await goTo(engine, address, 'main h1, main h2, main p');
    const [wide, room] = await engine.run<readonly [number, number]>(`
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [document.documentElement.scrollWidth, document.documentElement.clientWidth];`);
    mustHold(wide <= room, `${screen} is ${wide} px wide in ${room} px`);
  }
  await engine.resize(1280, 900);
  return undefined;
};

export const STEPS: Readonly<Record<string, Play>> = {
  'lay a card': layCard,
  'read a photo': readPhoto,
  'read a photo in the one file': readPhotoInOneFile,
  'leave a day empty': leaveDayEmpty,
  'leave while it is being kept': leaveAtOnce,
  'write one endless word': longWords,
  'hand in': handIn,
  'show the group on the stage': stage,
  print: print,
  'ask before wiping': wipe,
  'back up and put back': backup,
};
