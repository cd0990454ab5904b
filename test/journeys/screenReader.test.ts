// What a screen reader tells: the names and roles of what is on the screen, and what it says of itself.

import { expect, test } from 'vitest';
import { inEdition } from './editions.ts';
import { furnish, show } from './screens.ts';
import { visit } from './visit.ts';
import { screens, stepNames } from './visitor.ts';

inEdition('served', 'a talk with a screen reader', (edition) => {
  test('when the board is read then zones, cards and their numbers have names', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.lay('strong-push');
    const tree = (await player.page.locator('main').ariaSnapshot()).replaceAll('\u00ad', '');
    expect(tree).toContain('region "Grote rem, 0 kaarten"');
    expect(tree).toContain('region "Grote duw, 1 kaart"');
    expect(tree).toContain('button "Toekomstdromen"');
    expect(tree).toContain('button "Kleine rem: leg hier Zelfvertrouwen"');
    expect(tree).toContain('region "Kaart in je hand"');
    expect(tree).toContain('heading "Leg de kaarten neer" [level=1]');
    expect(tree).not.toMatch(/(button|link|textbox|checkbox|combobox)( \[|:|$)/m);
  });

  test('when a card is laid then it is said where it lies and which card comes next', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await player.lay('slight-push');
    await expect
      .poll(() => player.spoken.textContent())
      .toBe('Toekomstdromen: Kleine duw. Nu: Zelfvertrouwen.');
    await player.undo.click();
    await expect.poll(() => player.spoken.textContent()).toBe(screens.lay.undone);
    await player.page.getByRole('button', { name: screens.lay.aside, exact: true }).click();
    await expect
      .poll(() => player.spoken.textContent())
      .toBe('Toekomstdromen: Telt niet mee. Nu: Zelfvertrouwen.');
  });

  test('when a step opens then its title is said, the focus is on the screen and the window is called by it', async () => {
    const player = await visit(edition);
    await player.beginTalk();
    await player.goTo('lay');
    await expect.poll(() => player.spoken.textContent()).toContain(screens.steps.titles.lay);
    expect(await player.page.title()).toContain(screens.steps.titles.lay);
    expect(await player.page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    const road = await player.page.getByRole('navigation').ariaSnapshot();
    expect(road).toContain(stepNames.profile);
    expect(await player.page.locator('[aria-current=step]').textContent()).toContain(stepNames.lay);
  });

  test('when the way of a talk is heard without its picture then numbers, boards, figure and buttons say what they are', async () => {
    const player = await visit(edition);
    const { page } = player;
    await furnish(page);
    const read = async () => (await page.locator('main').ariaSnapshot()).replaceAll('\u00ad', '');
    const heard = async (screen: string) => {
      await show(page, screen);
      return read();
    };
    expect(await heard('home')).toContain('Grote rem: 2. Kleine rem: 1. Kleine duw: 1. Grote duw: 3.');
    const agreeing = await heard('agree');
    for (const said of ['link "2 Kies 3 Leg neer"', 'link "5 Spreek af"', 'link "6 Kijk terug"'])
      expect(agreeing).toContain(said);
    expect(agreeing.slice(-400)).toContain('link "Terug naar: Geef advies"');
    expect(agreeing.slice(-400)).toContain('link "Verder naar: Bekijk"');
    await show(page, 'profile');
    // The parts of the profile's story come one after the other.
    const places = async () => {
      const profile = await read();
      return [
        'Vooral dit duwt je vooruit: ',
        'Vooral dit remt je af: ',
        'heading "Dit duwt je vooruit"',
        'Toekomstdromen : Grote duw',
        'heading "Dit remt je af"',
        'Zelfvertrouwen : Kleine rem',
        'heading "Onze afspraak"',
        'link "Inleveren voor het grote scherm"',
        'Je hele verhaal',
      ].map((said) => profile.indexOf(said));
    };
    await expect.poll(places).not.toContain(-1);
    const inOrder = await places();
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  });
});
