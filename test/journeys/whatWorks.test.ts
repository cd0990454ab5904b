// What works for somebody becomes a step of the agreement; in an interview is asked first, and offered after that.

import { expect, test } from 'vitest';
import profile from '../../cards/words/nl/profile.json' with { type: 'json' };
import talkWords from '../../cards/words/nl/talk.json' with { type: 'json' };
import whatWorks from '../../cards/words/nl/whatWorks.json' with { type: 'json' };
import { inEdition } from './editions.ts';
import { allRecords } from './kept.ts';
import { visit } from './visit.ts';
import { cards, screens, type Visit } from './visitor.ts';

const step = ({ page }: Visit) => page.getByLabel(screens.agree.step);

inEdition('served', 'what works', (edition) => {
  test('when an item of what works is tapped then it is a step of the agreement, and a second tap takes it out', async () => {
    const player = await visit(edition);
    const { page } = player;
    await player.beginTalk();
    await page.getByText(screens.tell.ways, { exact: true }).click();
    await page.getByLabel(talkWords.ways.asking).check();
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.goTo('agree');
    await step(player).fill('Ik vraag het morgen');
    await player.goTo('profile');
    await page.getByText(profile.lens.title, { exact: true }).click();
    const { term, works } = whatWorks.levels.low;
    expect(await page.getByText(works.shadowing).count()).toBe(0);
    await page.getByLabel(term).check();
    for (const item of [works.shadowing, works.micro, talkWords.waySteps.asking])
      await page.getByRole('button', { name: item }).click();
    await page.getByRole('button', { name: works.micro, pressed: true }).click();
    await page.getByRole('button', { name: works.micro, pressed: false }).waitFor();
    await page.getByRole('link', { name: profile.lens.toAgreement }).click();
    await player.title('agree');
    await player.hasValue(
      step(player),
      `Ik vraag het morgen\n${works.shadowing}\n${talkWords.waySteps.asking}`,
    );
  });
});

inEdition('served', 'an interview', (edition) => {
  test('when it is an interview then own words come before the list, and it is kept which came first', async () => {
    const player = await visit(edition);
    const { page } = player;
    const list = page.getByText(screens.interview.list, { exact: true });
    await player.beginTalk();
    await page.getByText(screens.tell.more, { exact: true }).click();
    await page.getByLabel(screens.tell.setting).selectOption('interview');
    expect(await page.getByLabel(talkWords.triggers.challenge).isVisible()).toBe(false);
    await page.getByLabel(screens.tell.triggers).first().fill('Ik wilde weer eens iets nieuws');
    await list.click();
    await page.getByLabel(talkWords.triggers.challenge).check();
    await player.goTo('advise');
    // Here the list is seen before a word stands there.
    await list.last().click();
    await page.getByLabel(cards.board.fields.recommendation).first().fill('Geef ons tijd');
    await player.kept();
    const [record] = await allRecords(page);
    expect(record?.talk).toMatchObject({
      setting: 'interview',
      triggerText: 'Ik wilde weer eens iets nieuws',
      triggers: ['challenge'],
      recommendationText: 'Geef ons tijd',
      openFirst: ['triggers'],
    });
  });

  test('when a list was opened without a choice then words of after a reload did not come first', async () => {
    const player = await visit(edition);
    const { page } = player;
    const list = page.getByText(screens.interview.list, { exact: true });
    await player.beginTalk();
    await player.experience.fill('Snoeicursus');
    await page.getByText(screens.tell.more, { exact: true }).click();
    await page.getByLabel(screens.tell.setting).selectOption('interview');
    await list.click();
    await page.getByLabel(talkWords.triggers.challenge).waitFor();
    await player.kept();
    await page.reload();
    await player.title('tell');
    // It is still open: what was seen is not hidden again.
    await page.getByLabel(talkWords.triggers.challenge).waitFor();
    await page.getByLabel(screens.tell.triggers).first().fill('Ja, dat');
    await player.goTo('advise');
    await page.getByLabel(cards.board.fields.recommendation).first().fill('Geef ons tijd');
    await player.kept();
    const [record] = await allRecords(page);
    expect(record?.talk).toMatchObject({ triggerText: 'Ja, dat', openFirst: ['recommendations'] });
  });
});
