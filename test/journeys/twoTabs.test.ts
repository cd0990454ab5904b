// One talk in two tabs: what can be brought together is, and nobody's words are overwritten in silence.

import { expect, test } from 'vitest';
import { type Edition, inBothEditions, inEdition } from './editions.ts';
import { addressOf, newProfile, openTab } from './visit.ts';
import { front, type Visit } from './visitor.ts';

/** The same new talk in two tabs. */
async function twoTabs(edition: Edition): Promise<readonly [Visit, Visit]> {
  const context = await newProfile(edition);
  const here = await openTab(context, addressOf(edition));
  await here.beginTalk();
  await here.experience.fill('Samen');
  await here.kept();
  const there = await openTab(context, here.page.url());
  await there.hasValue(there.experience, 'Samen');
  return [here, there];
}

/** A tab has heard of the other's words well before this. */
const UNTIL_HEARD_MS = 500;

/** Lets the other tab hear nothing of this one until it writes, as when both write in the same instant. */
const hush = (tab: Visit) =>
  tab.page.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {};
  });

inBothEditions('two tabs', (edition) => {
  test('when one tab changes a talk then the other shows it', async () => {
    const [here, there] = await twoTabs(edition);
    await here.experience.fill('Samen geleerd');
    await there.hasValue(there.experience, 'Samen geleerd');
  });

  test('when each tab changes another field in the same instant then both changes are kept', async () => {
    const [here, there] = await twoTabs(edition);
    await hush(here);
    await here.experience.fill('Samen hier');
    await here.kept();
    await there.page.getByText('Ik wilde een nieuwe uitdaging').click();
    await there.kept();
    await there.hasValue(there.experience, 'Samen hier');
    await here.page.reload();
    await here.hasValue(here.experience, 'Samen hier');
    expect(await here.page.getByLabel('Ik wilde een nieuwe uitdaging').isChecked()).toBe(true);
  });

  test('when both change the same field then the player chooses, and can keep both', async () => {
    const [here, there] = await twoTabs(edition);
    await hush(here);
    await here.experience.fill('Zoals het hier staat');
    await here.kept();
    await there.experience.fill('Zoals het daar staat');
    await there.alert.getByText(front.keeping.clash).waitFor();
    await there.alert.getByRole('button', { name: front.keeping.keepCopy }).click();
    await there.kept();
    await there.goHome();
    await there.page.getByRole('link', { name: 'Zoals het hier staat' }).waitFor();
    await there.page.getByRole('link', { name: 'Zoals het daar staat' }).waitFor();
  });

  test('when nobody has chosen yet then every other screen says so, and leads back to the choice', async () => {
    const [here, there] = await twoTabs(edition);
    await hush(here);
    await here.experience.fill('Zoals het hier staat');
    await here.kept();
    await there.experience.fill('Zoals het daar staat');
    await there.alert.getByText(front.keeping.clash).waitFor();
    await there.goHome();
    await there.alert.getByText(front.keeping.clashLeft).waitFor();
    await there.alert.getByRole('link', { name: front.keeping.openClash }).click();
    await there.hasValue(there.experience, 'Zoals het daar staat');
    await there.alert.getByRole('button', { name: front.keeping.takeTheirs }).click();
    await there.hasValue(there.experience, 'Zoals het hier staat');
    await there.goHome();
    expect(await there.alert.count()).toBe(0);
  });

  test('when the talk is thrown away in one tab then the other says so and can keep it', async () => {
    const [here, there] = await twoTabs(edition);
    await here.goHome();
    await here.page.getByText(front.home.actions, { exact: true }).click();
    await here.page.getByRole('button', { name: front.home.remove }).click();
    await there.alert.getByText(front.keeping.deletedElsewhere).waitFor();
    await there.alert.getByRole('button', { name: front.keeping.keepCopy }).click();
    await there.kept();
    await here.talks.getByRole('link', { name: 'Samen' }).waitFor();
  });
});

inEdition('served', 'more of two tabs', (edition) => {
  test('when both stand in one field then their words do not run together: the player chooses, and can take the other tab’s', async () => {
    const [here, there] = await twoTabs(edition);
    await there.experience.focus();
    await here.experience.fill('AAA');
    await here.kept();
    await there.page.waitForTimeout(UNTIL_HEARD_MS);
    await there.page.keyboard.type('BBB');
    await there.alert.getByText(front.keeping.clash).waitFor();
    expect(await there.experience.inputValue()).not.toContain('AAA');
    await there.alert.getByRole('button', { name: front.keeping.takeTheirs }).click();
    await there.hasValue(there.experience, 'AAA');
    await there.kept();
  });

  test('when the caret leaves a field then what the other tab kept is shown', async () => {
    const [here, there] = await twoTabs(edition);
    await there.experience.focus();
    await here.experience.fill('Net veranderd');
    await here.kept();
    await there.page.waitForTimeout(UNTIL_HEARD_MS);
    await there.experience.blur();
    await there.hasValue(there.experience, 'Net veranderd');
  });

  test('when the list is open in one tab then a talk of the other appears in it', async () => {
    const [here, there] = await twoTabs(edition);
    await there.goHome();
    await here.experience.fill('Net veranderd');
    await there.page.getByRole('link', { name: 'Net veranderd' }).waitFor();
  });
});
