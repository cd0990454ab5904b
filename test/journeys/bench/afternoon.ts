// A whole afternoon without a hand on it: twelve tables, from the press files to what the hall will do. `npm run bench:afternoon`.
//
// Each table lays its cards, photographs the board and hands in: its telephone's screen is what the laptop's camera sees. One has
// a telephone without a camera and lays by tapping; one is late, and its code is typed. It tells what each part took, and fails
// when a card is counted where it does not lie.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import words from '../../../cards/words/nl/afternoon.json' with { type: 'json' };
import groupWords from '../../../cards/words/nl/group.json' with { type: 'json' };
import photoWords from '../../../cards/words/nl/photo.json' with { type: 'json' };
import { servePage } from '../../../src/serve/servePage.ts';
import { printedGame } from '../../vision/lab/printed.ts';
import { type Photo, takePhoto } from '../../vision/lab/shoot.ts';
import { answerTruly } from '../answerPhoto.ts';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../chromium.ts';
import { type View, writeCameraVideo } from '../fakeCamera.ts';
import { laidInStore } from '../kept.ts';
import { asFile, clearTruth, trueZone } from '../photographs.ts';
import { Visit } from '../visitor.ts';

const TABLES = 12;
/** The table whose telephone has no camera, and the one that comes late. */
const [TAPPING, LATE] = [4, 11];
const FIRST_SEED = 43;
const GOAL_S = 300;
/** How long each telephone is held up, and how long nothing is. */
const [HELD_S, BETWEEN_S] = [0.8, 0.2];
const PHONE = { locale: 'nl-NL', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const LAPTOP = { locale: 'nl-NL', viewport: { width: 1280, height: 720 } };

interface Table {
  /** Its telephone's screen with the code. */
  readonly screen: Buffer;
  /** The lines to type. */
  readonly lines: readonly string[];
  readonly cards: number;
  readonly answered: number;
}

if (!CHROMIUM) throw new Error('Chromium is not here');
const begun = performance.now();
const sinceS = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
const say = (line: string) => process.stdout.write(`${line}\n`);

const work = mkdtempSync(join(tmpdir(), 'afternoon-'));
const served = await servePage(join(process.cwd(), 'companion/dist'), 0);
const phones = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });

/** Photographs the board and answers what is asked with the truth. */
async function photograph(player: Visit, photo: Photo): Promise<number> {
  await player.page.getByRole('link', { name: photoWords.open }).click();
  await player.page.getByLabel(photoWords.pick).setInputFiles([asFile(photo.jpeg)]);
  return answerTruly(player, photo);
}

/** Lays by tapping what the photo would show. */
async function tap(player: Visit): Promise<void> {
  for (const zone of ['strong-push', 'slight-push', 'slight-brake', 'strong-brake'] as const)
    for (let card = 0; card < 3; card += 1) {
      const hand = player.hand.getByRole('heading');
      const before = (await hand.textContent()) ?? '';
      await player.zoneButton(zone).click();
      await hand.filter({ hasNotText: before }).waitFor();
    }
}

/** Cards that were counted elsewhere than where they lie, or not at all though nothing lies on them. */
async function wrongOn(page: Page, photo: Photo): Promise<readonly string[]> {
  const laid = await laidInStore(page);
  const elsewhere = [...laid].filter(([card, zone]) => trueZone(photo, card) !== zone);
  const missed = [...clearTruth(photo)].filter(([card]) => !laid.has(card));
  return [...elsewhere, ...missed].map(([card]) => card);
}

async function play(context: BrowserContext, photo: Photo | undefined): Promise<Table> {
  const page = await context.newPage();
  await page.goto(served.address);
  const player = new Visit(page);
  await player.beginTalk();
  await player.goTo('lay');
  const answered = photo ? await photograph(player, photo) : await tap(player).then(() => 0);
  await player.kept();
  const wrong = photo ? await wrongOn(page, photo) : [];
  if (wrong.length > 0) throw new Error(`counted wrongly: ${wrong.join(', ')}`);
  const cards = (await laidInStore(page)).size;
  await page.goto(page.url().replace(/#.*/, '#/'));
  await page.goto(page.url().replace(/#.*/, `#/handin/${await firstTalk(page)}`));
  await page.locator('svg.qr').waitFor();
  await page.getByText(groupWords.handIn.typedTitle, { exact: true }).click();
  const lines = await page.locator('.typed-lines li').allTextContents();
  return { screen: await page.locator('svg.qr').screenshot(), lines, cards, answered };
}

/** The id of the one talk on a telephone. */
async function firstTalk(page: Page): Promise<string> {
  const address = await page.locator('a[href*="#/talk/"]').first().getAttribute('href');
  const id = /#\/talk\/([^/]+)/.exec(address ?? '')?.[1];
  if (!id) throw new Error('no talk is in the list');
  return id;
}

/** What the laptop's camera sees behind the telephones. */
const room = () => sharp({ create: { width: 1280, height: 720, channels: 3, background: '#8a8378' } });

/** A telephone's screen that is held up: a little askew and out of focus. */
async function heldUp(screen: Buffer): Promise<Buffer> {
  const code = await sharp(screen).resize(420).rotate(6, { background: '#8a8378' }).blur(1).toBuffer();
  return room()
    .composite([{ input: code }])
    .jpeg({ quality: 75 })
    .toBuffer();
}

/** Writes what the laptop's camera sees as these tables hand in. */
async function filmed(handingIn: readonly Table[]): Promise<string> {
  const file = join(work, 'tables.mjpeg');
  const nothing = await room().jpeg().toBuffer();
  const views: View[] = [];
  for (const { screen } of handingIn)
    views.push({ jpeg: await heldUp(screen), seconds: HELD_S }, { jpeg: nothing, seconds: BETWEEN_S });
  writeCameraVideo(file, views);
  return file;
}

/** The big screen, phase by phase: the tables that are in time by camera, the late one typed, to the hall's action. */
async function playHall(page: Page, inTime: number, late: Table): Promise<void> {
  await page.goto(`${served.address}#/group`);
  await page.getByRole('button', { name: groupWords.collect.afternoon, exact: true }).click();
  const screen = page.locator('.afternoon');
  const says = (phase: keyof typeof words.phases) =>
    screen.getByRole('heading', { name: words.phases[phase].say }).waitFor();
  const goOn = async (phase: keyof typeof words.phases) => {
    await screen.focus();
    await page.keyboard.press('PageDown');
    await says(phase);
  };
  const counts = (talks: number) =>
    screen.getByText(`${talks} gesprekken binnen`).first().waitFor({ timeout: 60_000 });
  const press = (name: string) => screen.getByRole('button', { name, exact: true }).click();
  await says('welcome');
  for (const phase of ['roles', 'lay', 'observers', 'hand-in'] as const) await goOn(phase);
  await press(groupWords.collect.camera);
  await counts(inTime);
  await press(groupWords.collect.stopCamera);
  await goOn('picture');
  await press(words.intake);
  await screen.getByText(groupWords.collect.typed).click();
  await screen.getByLabel(groupWords.collect.typedLabel).fill(late.lines.join('\n'));
  await press(groupWords.collect.typedAdd);
  await counts(inTime + 1);
  await press(groupWords.collect.show);
  await press(groupWords.stage.toPicture);
  await page.locator('.stage').getByText(groupWords.stage.guess).waitFor();
  await page.keyboard.press('Escape');
  await goOn('action');
  const offered = screen.locator('.afternoon-options button').first();
  const action = ((await offered.textContent()) ?? '').trim();
  await offered.click();
  await press(words.add);
  await screen.getByRole('radio', { name: action, exact: true }).check();
  await goOn('promise');
  await screen.getByText(action).waitFor();
}

const tables: Table[] = [];
try {
  let from = performance.now();
  const prints = await printedGame('A2', 'nl');
  say(`board and cards out of the press files: ${sinceS(from)} s`);
  for (let table = 0; table < TABLES; table += 1) {
    from = performance.now();
    const photo =
      table === TAPPING ? undefined : await takePhoto(prints, FIRST_SEED + table * 10, 'normal', 4);
    const taken = photo ? `photo ${sinceS(from)} s` : 'no camera';
    from = performance.now();
    const context = await phones.newContext(PHONE);
    const played = await play(context, photo);
    await context.close();
    tables.push(played);
    say(
      `table ${table + 1}: ${taken}, ${played.cards} cards, ${played.answered} asked, handed in after ${sinceS(from)} s`,
    );
  }
  from = performance.now();
  const inTime = tables.filter((_, table) => table !== LATE);
  const laptop = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      ...CHROMIUM_ARGUMENTS,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${await filmed(inTime)}`,
    ],
  });
  const page = await (await laptop.newContext(LAPTOP)).newPage();
  await playHall(page, inTime.length, tables[LATE]!);
  await laptop.close();
  say(`the hall: ${sinceS(from)} s`);
} finally {
  await phones.close();
  await served.close();
  rmSync(work, { recursive: true });
}
const seconds = (performance.now() - begun) / 1000;
say(
  `in all ${seconds.toFixed(0)} s (goal ${GOAL_S}); nothing typed but the late table's code, no card counted where it does not lie`,
);
if (seconds > GOAL_S) process.exitCode = 1;
