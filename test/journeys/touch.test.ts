// A whole talk with a finger on a phone.

import { expect, test } from 'vitest';
import { inBothEditions, inEdition } from './editions.ts';
import { STORY } from './fullTalk.ts';
import { visit } from './visit.ts';
import { cards, type StepName, screens, startingWith, type Visit, type Zone } from './visitor.ts';

const ZONES: readonly Zone[] = ['strong-push', 'slight-push', 'slight-brake', 'strong-brake'];

async function layAllCards(player: Visit): Promise<void> {
  for (let card = 0; card < 24; card += 1) {
    const before = await player.handShows();
    await player.tap(player.zoneButton(ZONES[card % 4]!));
    await expect.poll(() => player.handShows()).not.toBe(before);
  }
}

inBothEditions('a talk by touch', (edition) => {
  test('when a talk is held from start to end then every word of it is kept', async () => {
    const player = await visit(edition);
    const { page } = player;
    const field = (name: string) => page.getByLabel(name, { exact: true });
    const onward = async (to: StepName) => {
      await page.locator('.onward .primary').tap();
      await player.title(to);
    };
    await player.beginTalk();
    await player.experience.fill(STORY.experience);
    await page.getByText('Ik wilde een nieuwe uitdaging').tap();

    await onward('lay');
    await player.lay('strong-push');
    await player.lay('strong-brake');
    await page.getByRole('button', { name: screens.lay.restAside }).tap();
    await player.hand.getByText(screens.lay.allDone).waitFor();

    await onward('why');
    await page.getByLabel(cards.factors.toekomstdromen.push).fill(STORY.remark);
    await page.getByLabel(screens.why.alsoBrake).first().tap();
    // Two cards that belong together are tapped one after the other.
    await page.getByRole('button', { name: screens.links.tap }).tap();
    await page.locator('.road-card[data-card=zelfvertrouwen]').tap();
    await page.locator('.linked').getByText('Zelfvertrouwen').waitFor();
    // The note stays with its card while another is looked at.
    await page.getByRole('button', { name: screens.why.after }).tap();
    await page.locator('.remark[data-card=zelfvertrouwen]').waitFor();
    await page.getByRole('button', { name: screens.why.before }).tap();
    await player.hasValue(page.getByLabel(cards.factors.toekomstdromen.push), STORY.remark);

    await onward('advise');
    await page.getByText('Meer plezier in mijn werk').tap();
    await page.getByLabel(screens.advise.yieldText).first().fill(STORY.yieldText);
    await page.locator('.ask[open]').getByRole('button', { name: screens.ask.next }).tap();
    await page.getByText('Moedig ons aan').tap();
    await page.getByLabel(screens.advise.recommendationText).last().fill(STORY.recommendationText);

    await onward('agree');
    await page.getByRole('button', { name: 'Ik wil graag leren hoe …' }).tap();
    await player.hasValue(field(screens.agree.question), 'Ik wil graag leren hoe ');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('ik een ploeg leid');
    await field(screens.agree.step).fill(STORY.step);
    await page.locator('.ask > summary').filter({ hasText: screens.agree.who }).tap();
    await field(screens.agree.who).fill(STORY.who);
    await field(screens.agree.by).fill(STORY.by);

    await onward('profile');
    await player.kept();
    await page.reload();
    await player.title('profile');
    await player.goTo('agree');
    await player.hasValue(field(screens.agree.question), STORY.question);
    await player.hasValue(field(screens.agree.step), STORY.step);
    await player.hasValue(field(screens.agree.who), STORY.who);
    await player.hasValue(field(screens.agree.by), STORY.by);
    await player.goTo('advise');
    await player.hasValue(page.getByLabel(screens.advise.yieldText).first(), STORY.yieldText);
    await player.hasValue(
      page.getByLabel(screens.advise.recommendationText).last(),
      STORY.recommendationText,
    );
    expect(await page.getByLabel('Meer plezier in mijn werk').isChecked()).toBe(true);
    await player.goTo('why');
    await page.locator('.road-card[data-card=toekomstdromen]').tap();
    await player.hasValue(page.getByLabel(cards.factors.toekomstdromen.push), STORY.remark);
    await page.locator('.linked').getByText('Zelfvertrouwen').waitFor();
    await player.goTo('tell');
    await player.hasValue(player.experience, STORY.experience);
    expect(await page.getByLabel('Ik wilde een nieuwe uitdaging').isChecked()).toBe(true);
  });
});

inEdition('served', 'more by touch', (edition) => {
  test('when all 24 cards and a card of my own are laid then that took 26 taps at most', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await layAllCards(player);
    await player.tap(player.page.getByRole('button', { name: screens.lay.own }));
    await player.tap(player.zoneButton('strong-push'));
    await player.kept();
    for (const zone of ZONES) expect(await player.cardsIn(zone)).toHaveLength(zone === 'strong-push' ? 7 : 6);
    expect(player.taps).toBeLessThanOrEqual(26);
  });

  test('when a card on the board is tapped then the next tap on a zone moves it', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.page.locator('.laid').tap();
    await player.zoneButton('slight-brake').tap();
    await expect.poll(() => player.cardsIn('slight-brake')).toEqual(['Toekomstdromen']);
    expect(await player.cardsIn('strong-push')).toEqual([]);
  });

  test('when a card is dragged from the hand to a zone then it lies there', async () => {
    const player = await visit(edition, { hasTouch: false, isMobile: false });
    await player.beginTalk();
    await player.goTo('lay');
    const zone = await player.zoneButton('slight-push').boundingBox();
    await player.hand.getByRole('heading').hover();
    await player.page.mouse.down();
    await player.page.mouse.move(zone!.x + zone!.width / 2, zone!.y + 20, { steps: 4 });
    // What follows the pointer is a card: white paper with its sign, and its title in ink.
    const shadow = player.page.locator('.ghost');
    expect(await shadow.locator('.sign').count()).toBe(1);
    expect((await shadow.innerText()).replaceAll('\u00ad', '')).toBe('Toekomstdromen');
    const look = await shadow.evaluate((card) => {
      const { backgroundColor, color, position } = getComputedStyle(card);
      return { backgroundColor, color, position };
    });
    expect(look).toEqual({
      backgroundColor: 'rgb(255, 255, 255)',
      color: 'rgb(31, 31, 29)',
      position: 'fixed',
    });
    await player.page.mouse.up();
    expect(await shadow.count()).toBe(0);
    await expect.poll(() => player.cardsIn('slight-push')).toEqual(['Toekomstdromen']);
    await player.page.getByRole('heading', { name: startingWith('Nog 23') }).waitFor();
  });

  test('when not a word is typed then the talk still reaches its profile', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    for (const step of ['lay', 'why', 'advise', 'agree', 'profile'] as const) {
      await player.page.locator('.onward .primary').tap();
      await player.title(step);
    }
  });
});
