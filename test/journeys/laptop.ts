// The facilitator's laptop, on which all tables hand in.

import type { Page } from 'playwright-core';
import words from '../../cards/words/nl/group.json' with { type: 'json' };

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const json = (name: string, text: string): Upload => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

const PATIENCE_MS = 20_000;
const PAUSE_MS = 16;

/** Asks until it is so. Not with `expect.poll`, which is there in tests alone. @throws Error with what did not come */
async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  for (const late = Date.now() + PATIENCE_MS; Date.now() < late; ) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The facilitator's laptop. */
export class Laptop {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  count(): Promise<string | null> {
    return this.page.locator('.count').textContent();
  }

  told(): Promise<string | null> {
    return this.page.locator('.intake-note').textContent();
  }

  /** Hands in a file, and waits until the page says that it is in. */
  async handIn(file: Upload): Promise<void> {
    const told = () => this.page.locator('.intake-note').allTextContents();
    const [before] = await told();
    await this.drop(file);
    await until('the page to say what came in', async () => (await told())[0] !== before);
  }

  /** How many talks the picture on the screen is of; none is 0. */
  async talksShown(): Promise<number> {
    const [title] = await this.page
      .locator('.group-picture:not(.ahead) .group-figure title')
      .allTextContents();
    return Number(/N = (\d+) /.exec(title ?? '')?.[1] ?? 0);
  }

  async drop(...files: readonly Upload[]): Promise<void> {
    await this.page.locator('.collect input[type="file"]').setInputFiles([...files]);
  }

  async hasCount(n: number): Promise<void> {
    const { countNone, countOne, count } = words.collect;
    const sentence = n === 0 ? countNone : n === 1 ? countOne : count.replace('{n}', String(n));
    await until(sentence, async () => (await this.count()) === sentence);
  }
}

/** Opens the group's screen. */
export async function opened(page: Page, address: string): Promise<Laptop> {
  await page.goto(`${address}#/group`);
  await page.getByRole('heading', { name: words.collect.title }).waitFor();
  await page.locator('.count').waitFor();
  return new Laptop(page);
}
