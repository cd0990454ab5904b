// A device that is out of room: it is said in words, nothing is lost, and it is kept as soon as there is room.

import { expect, test } from 'vitest';
import { inBothEditions } from './editions.ts';
import { limitRoom } from './room.ts';
import { visit } from './visit.ts';
import { cards, front } from './visitor.ts';

inBothEditions('a full disk', (edition) => {
  test('when the device is full then it is said, and what was typed is kept once there is room', async () => {
    const player = await visit(edition);
    // Before the first write: after it, the browser goes on for a while with the room that it had counted.
    await limitRoom(player.page, 1);
    await player.beginTalk();
    await player.experience.fill('Het begin en de rest');
    await player.alert.getByText(front.keeping.full).waitFor();
    expect(await player.page.getByText(front.keeping.kept, { exact: true }).count()).toBe(0);
    await player.goTo('lay');
    await player.lay('strong-push');
    await player.alert.getByText(front.keeping.full).waitFor();
    await player.goTo('tell');
    await player.hasValue(player.experience, 'Het begin en de rest');

    await limitRoom(player.page);
    await player.kept();
    await expect.poll(() => player.alert.count()).toBe(0);
    await player.page.reload();
    await player.hasValue(player.experience, 'Het begin en de rest');
    await player.goTo('why');
    await player.page.getByLabel(cards.factors.toekomstdromen.push).waitFor();
  });
});
