// Leaves a day empty: it must not look as if today were filled in.

import sharp from 'sharp';
import { TALK } from './pageScripts.ts';
import { find, goTo, mustHold, openFurnished, type Play } from './stepTools.ts';

export const leaveDayEmpty: Play = async (engine, place) => {
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
