// What is played in each engine; each step holds a fault that an engine once had.

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { handInFileText } from '../../../src/domain/handIn/handInText.ts';
import { tables } from '../../companion/group/samples.ts';
import { photograph } from '../photographs.ts';
import { SCREENS } from '../screens.ts';
import { awaitIn, type Engine } from './engine.ts';
import { catchFile, furnish, showGroup, shown, TALK } from './pageScripts.ts';

export interface Place {
  readonly served: string;
  /** The edition in one file, as an address. */
  readonly oneFile: string;
  /** For files that are chosen; thrown away afterwards. */
  readonly folder: string;
}

/** @returns why it was not played, if it was not; else nothing. @throws Error with what is wrong */
export type Play = (engine: Engine, place: Place) => Promise<string | undefined>;

/** Twelve cards, as the journeys have them. */
const PHOTO_SEED = 43;
/** What is cut out of that photo takes 54 kB as WebP; as JPEG of the same quality it took 126 kB. */
const MOST_PICTURE_BYTES = 90_000;
/** How often a step goes away in mid-write, each time 5 ms later. */
const TIMES_LEFT = 10;
const HAND_INS = handInFileText(tables(12, 7));
const LONG_WORD = 'Aansprakelijkheidswaardevaststellingsveranderingen'.repeat(4);

function mustHold(holds: boolean, wrong: string): void {
  if (!holds) throw new Error(wrong);
}

const find = (engine: Engine, selector: string) =>
  awaitIn(engine, selector, 'return document.querySelector(given[0])', selector);

async function goTo(engine: Engine, address: string, selector: string): Promise<void> {
  await engine.run('location.hash = given[0]', address);
  await find(engine, selector);
}

async function openFurnished(engine: Engine, { served }: Place, own?: string): Promise<void> {
  await engine.open(served);
  await engine.run(furnish(own));
  await engine.open(`${served}?again`);
  await find(engine, '.talk-item');
}

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
  let tooWide: string | undefined;
  for (const width of [348, 400]) {
    await engine.resize(width, 700);
    // The window is told of its size, and takes it when it can: that of WebKit's driver gets no narrower than its own buttons.
    const got = await engine.run<number>(
      `for (const start = Date.now(); innerWidth > given[0] && Date.now() < start + 2_000; )
        await new Promise((resolve) => setTimeout(resolve, 20));
      return innerWidth;`,
      width,
    );
    if (got > width) tooWide ??= `its title was seen at ${got} px, as the driver’s window gets no narrower`;
    const apart = await engine.run<number>(`
      const title = document.createRange();
      title.selectNodeContents(document.querySelector('h1'));
      return document.querySelector('.toolbar > *').getBoundingClientRect().left - title.getBoundingClientRect().right;`);
    mustHold(apart >= 12, `at ${width} px the title stands ${apart} px from the toolbar`);
  }
  await engine.resize(1280, 900);
  return tooWide;
};

/** Chooses a false picture, then a good one, answers what is asked, and accepts. */
async function playPhoto(engine: Engine, address: string, folder: string): Promise<void> {
  const [good, bad] = [join(folder, 'board.jpg'), join(folder, 'false.jpg')];
  await writeFile(good, (await photograph(PHOTO_SEED)).jpeg);
  // It begins as a picture does: any other file is told apart before an engine decodes it.
  await writeFile(bad, Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('this is no picture')]));
  await engine.open(address);
  await find(engine, '.way.white');
  await engine.run(`
    window.unheard = [];
    addEventListener('unhandledrejection', ({ reason }) => unheard.push(String(reason)));
    addEventListener('error', ({ message }) => unheard.push(message));`);
  await engine.press('.way.white');
  await find(engine, '.step-tell');
  const talk = (await engine.run<string>('return location.hash')).split('/')[2];
  const field = '.screen-photo input[type=file][multiple]';
  await goTo(engine, `/photo/${talk}`, field);
  await engine.choose(field, [bad]);
  await find(engine, '.photo-result .alert');
  await awaitIn(engine, 'the field', 'return document.querySelector(given[0])', field);
  await engine.choose(field, [good]);
  await find(engine, '.review');
  await find(engine, '.board-photo img');
  await engine.run(`
    const accept = () => document.querySelector('.review > .onward .primary.large');
    while (!accept()) {
      // Off the board; and where the photo shows a place of which the card cannot be read: no card.
      document.querySelector('.zone-choice > .button, .place-choice-rest > .button')?.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    accept().click();`);
  await find(engine, '.step-why');
  const sizes = await engine.run<readonly number[]>(`
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('duwtje');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const kept = await new Promise((resolve, reject) => {
      const reading = database.transaction('pictures').objectStore('pictures').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return kept.flatMap(Object.values).filter((part) => part instanceof Blob || part instanceof ArrayBuffer || ArrayBuffer.isView(part)).map((part) => part.size ?? part.byteLength);`);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  mustHold(sizes.length > 10, `only ${sizes.length} pictures were kept`);
  mustHold(bytes <= MOST_PICTURE_BYTES, `${sizes.length} pictures take ${bytes} bytes`);
  const unheard = await engine.run<readonly string[]>('return unheard');
  mustHold(unheard.length === 0, `nobody heard of: ${unheard.join('; ')}`);
}

const photo: Play = async (engine, { served, folder }) => {
  await playPhoto(engine, served, folder);
  return undefined;
};

const oneFile: Play = async (engine, place) => {
  await playPhoto(engine, place.oneFile, place.folder);
  return undefined;
};

const emptyDay: Play = async (engine, place) => {
  await openFurnished(engine, place);
  await goTo(engine, `/talk/${TALK}/agree`, 'input[type=date]');
  await engine.run(`
    const day = document.querySelector('input[type=date]');
    day.value = '';
    day.dispatchEvent(new Event('change', { bubbles: true }));`);
  await find(engine, 'input[type=date][data-empty=true][aria-describedby] + .hint');
  if (!engine.look) return undefined;
  // WebKit alone shows today in an empty field. No script sees what it draws there: the picture of it tells.
  await engine.run('document.activeElement.blur()');
  const empty = await darkIn(await engine.look('input[type=date]'));
  await engine.run(`
    const day = document.querySelector('input[type=date]');
    day.value = '2027-01-10';
    day.dispatchEvent(new Event('change', { bubbles: true }));`);
  await find(engine, 'input[type=date]:not([data-empty=true])');
  const filled = await darkIn(await engine.look('input[type=date]'));
  mustHold(filled > 50, `a day shows as ${filled} dark points`);
  mustHold(empty < filled / 10, `an empty day has ${empty} dark points, one that is filled in ${filled}`);
  return undefined;
};

/** How many points of a picture are darker than paper where a field writes: within its border, before the calendar's sign. */
async function darkIn(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  let dark = 0;
  for (let y = 8; y < info.height - 8; y += 1)
    for (let x = 8; x < Math.min(info.width / 2, 140); x += 1)
      if (data[(y * info.width + x) * info.channels]! < 225) dark += 1;
  return dark;
}

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

const print: Play = async (engine, { served, folder }) => {
  const printed = {
    'the sheet to take home': [
      { address: served, script: furnish() },
      { address: `${served}?again#/print/${TALK}`, script: shown('.sheet') },
    ],
    'the group': [{ address: `${served}?again#/group`, script: showGroup(HAND_INS) }],
  };
  for (const [name, visits] of Object.entries(printed)) {
    const pdf = await engine.print(visits);
    if (typeof pdf === 'string') return pdf;
    const pages = await countPages(pdf, join(folder, 'printed.pdf'));
    mustHold(pages === 1, `${name} takes ${pages} pages`);
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
  'read a photo': photo,
  'read a photo in the one file': oneFile,
  'leave a day empty': emptyDay,
  'leave while it is being kept': leaveAtOnce,
  'write one endless word': longWords,
  'hand in': handIn,
  'show the group on the stage': stage,
  print: print,
  'ask before wiping': wipe,
  'back up and put back': backup,
};

/** For a browser that was started to keep nothing. */
export const sayThatNothingIsKept: Play = async (engine, { served }) => {
  await engine.open(served);
  await find(engine, '.way.white');
  await engine.press('.way.white');
  await find(engine, '.step-tell');
  const said = await engine.run<string>(`return document.querySelector('main .alert')?.textContent ?? ''`);
  mustHold(said !== '', 'the page does not say that nothing is kept');
  return undefined;
};
