// Answers the review of a photo with what truly lay there.

import photoWords from '../../cards/words/nl/photo.json' with { type: 'json' };
import type { Photo } from '../vision/lab/shoot.ts';
import { trueZone } from './photographs.ts';
import { cards, type Visit } from './visitor.ts';

/** The button that is there once no card is in doubt. */
export const accept = (player: Visit) =>
  player.page.getByRole('button', { name: photoWords.accept, exact: true });

/** Answers every open question with the truth, then accepts. */
export async function answerTruly(player: Visit, photo: Photo): Promise<number> {
  const question = player.page.locator('.review-card');
  await player.page.locator('.review').waitFor();
  let answered = 0;
  for (; (await accept(player).count()) === 0; answered += 1) {
    const noCard = question.getByRole('button', { name: photoWords.noCard });
    if ((await noCard.count()) > 0) {
      // What could be read is in the truth of the photo: a place that was asked for besides is none of these cards.
      await noCard.click();
      continue;
    }
    const card = (await question.getAttribute('data-card')) ?? '';
    const zone = trueZone(photo, card);
    await player.page
      .locator('.zone-choice')
      .getByRole('button', { name: zone ? cards.zones[zone] : photoWords.off })
      .click();
    await player.page.locator(`.review-card[data-card="${card}"]`).waitFor({ state: 'detached' });
  }
  await accept(player).click();
  await player.title('why');
  return answered;
}
