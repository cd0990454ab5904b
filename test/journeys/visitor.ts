// What a visitor sees and does on the page, in the page's own Dutch words.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import cards from '../../cards/nl.json' with { type: 'json' };
import front from '../../cards/words/nl/front.json' with { type: 'json' };
import screens from '../../cards/words/nl/screens.json' with { type: 'json' };

export { cards, front, screens };

export type Zone = keyof typeof cards.zones;
export type StepName = keyof typeof screens.steps.titles;

const { steps } = cards;

/** What a step is called on the button that leads to it, and at its sign on the road. */
export const stepNames: Readonly<Record<StepName, string>> = {
  tell: steps['step-1'].title,
  lay: steps['step-3'].title,
  why: screens.steps.names.why,
  advise: steps['step-4'].title,
  agree: steps['step-5'].title,
  profile: screens.steps.names.profile,
};

/** The start of an accessible name. */
export const startingWith = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

export class Visit {
  /** How often the screen was touched. */
  taps = 0;
  readonly page: Page;
  readonly undo: Locator;
  readonly redo: Locator;
  /** The card in the hand. */
  readonly hand: Locator;
  /** What a screen reader says without being asked. */
  readonly spoken: Locator;
  readonly alert: Locator;
  readonly toast: Locator;
  readonly experience: Locator;

  constructor(page: Page) {
    this.page = page;
    this.undo = page.getByRole('button', { name: screensUndo });
    this.redo = page.getByRole('button', { name: screens.lay.redo });
    this.hand = page.getByRole('region', { name: screens.lay.hand });
    this.spoken = page.locator('[aria-live=polite]');
    this.alert = page.getByRole('alert');
    this.toast = page.locator('.toast');
    this.experience = page.getByLabel(cards.board.fields.experience);
  }

  async tap(target: Locator): Promise<void> {
    await target.tap();
    this.taps += 1;
  }

  async beginTalk(): Promise<void> {
    await this.page.getByRole('button', { name: front.home.begin }).click();
    await this.title('tell');
  }

  /** Waits until a step is on the screen. */
  async title(step: StepName): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: screens.steps.titles[step] }).waitFor();
  }

  /** Goes to a step by the road at the top. */
  async goTo(step: StepName): Promise<void> {
    if (this.page.url().endsWith(`/${step}`)) return this.title(step);
    await this.page
      .getByRole('navigation', { name: screens.steps.label })
      .getByRole('link', { name: stepNames[step] })
      .click();
    await this.title(step);
    // The focus goes to the new screen once it is drawn: a key before that would be lost.
    await this.page.waitForFunction(() => document.activeElement?.localName === 'main');
  }

  async goHome(): Promise<void> {
    await this.page.getByRole('link', { name: front.common.home }).click();
    await this.page.getByRole('heading', { name: cards.deck.tagline }).waitFor();
  }

  /** The zone as one would press it to lay the card in hand. */
  zoneButton(zone: Zone): Locator {
    return this.page.getByRole('button', { name: startingWith(`${cards.zones[zone]}:`) });
  }

  /** The cards that lie in a zone, as they are called. */
  async cardsIn(zone: Zone): Promise<readonly string[]> {
    const region = this.page.getByRole('region', { name: startingWith(cards.zones[zone]) });
    return (await region.locator('.laid').allTextContents()).map((title) => title.replaceAll('\u00ad', ''));
  }

  /** Lays the card in hand and waits until the next one comes. */
  async lay(zone: Zone): Promise<void> {
    const before = await this.hand.getByRole('heading').textContent();
    await this.zoneButton(zone).click();
    await expect.poll(() => this.handShows()).not.toBe(before);
  }

  /** What the card in hand is called; nothing when all were dealt with. */
  async handShows(): Promise<string | null> {
    const heading = this.hand.getByRole('heading');
    return (await heading.count()) > 0 ? heading.textContent() : null;
  }

  /** Waits until the page says that all is on the disk. */
  async kept(): Promise<void> {
    await this.page.getByText(front.keeping.kept, { exact: true }).waitFor();
  }

  /** The talks in the list on the first screen. */
  get talks(): Locator {
    return this.page.locator('.talk-item');
  }

  async hasValue(field: Locator, value: string): Promise<void> {
    await expect.poll(() => field.inputValue()).toBe(value);
  }
}

const screensUndo = front.common.undo;
