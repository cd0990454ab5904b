// A profile as a PNG file: painted on a canvas in the page's own typeface, twice as fine as a screen.

import deck from 'virtual:duwtje/deck';
import pictograms from 'virtual:duwtje/pictograms';
import { type LaidCard, profileOf } from '../../../src/domain/talk/profile.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import type { PictureCard } from '../../../src/figure/profile/profileLane.ts';
import { drawProfile } from '../../../src/figure/profile/profilePicture.ts';
import type { Drawn, Measure } from '../../../src/figure/profile/shape.ts';
import { words } from '../../page/words.ts';
import { showCard } from '../../talks/shownCard.ts';
import { showDay } from '../../talks/talkName.ts';
import { summaryOf } from '../profileWords.ts';

const FINENESS = 2;

const fontOf = (size: number, bold: boolean) => `${bold ? 700 : 400} ${size}px Duwtje, system-ui, sans-serif`;

function paint(canvas: CanvasRenderingContext2D, item: Drawn): void {
  canvas.save();
  if (item.kind === 'text') {
    canvas.font = fontOf(item.size, item.bold);
    canvas.textAlign = item.align;
    canvas.fillStyle = item.colour;
    canvas.fillText(item.text, item.x, item.baseline);
  } else {
    const path = new Path2D(item.path);
    canvas.translate(item.x, item.y);
    canvas.scale(item.scale, item.scale);
    if (item.fill) {
      canvas.fillStyle = item.fill;
      canvas.fill(path);
    }
    if (item.line) {
      canvas.strokeStyle = item.line.colour;
      canvas.lineWidth = item.line.width;
      canvas.lineJoin = 'round';
      canvas.setLineDash([...(item.line.dash ?? [])]);
      canvas.stroke(path);
    }
  }
  canvas.restore();
}

/**
 * Draws the picture of a talk's profile: the cards and how heavily they weigh, no remarks and no nickname.
 * @throws Error when the browser gives no canvas or cannot make a PNG of it
 */
export async function pictureOfProfile(talk: Talk): Promise<Blob> {
  const { screens, profile: profileWords } = words.value;
  const { pushes, brakes } = profileOf(talk, deck);
  const cardsOf = (cards: readonly LaidCard[]): readonly PictureCard[] =>
    cards.map(({ card: id, weight }) => {
      const { title, group, icon } = showCard(id, talk);
      return { title, group, pictogram: pictograms[icon] ?? '', weight: Math.abs(weight) };
    });

  // A weight of the typeface that the page has not shown yet is not loaded yet either.
  await Promise.all([document.fonts.load(fontOf(18, true)), document.fonts.load(fontOf(18, false))]);
  await document.fonts.ready;
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('this browser gives no canvas to draw on');
  const measure: Measure = (text, size, bold) => {
    brush.font = fontOf(size, bold);
    return brush.measureText(text).width;
  };
  const { width, height, drawn } = drawProfile(
    {
      title: screens.steps.titles.profile,
      day: showDay(talk.date),
      summary: summaryOf({ pushes, brakes }),
      cards: { push: cardsOf(pushes), brake: cardsOf(brakes) },
      heads: profileWords.lanes,
      empty: { push: profileWords.lanes.noPush, brake: profileWords.lanes.noBrake },
      key: profileWords.lanes.key,
      inks: deck.inks,
    },
    measure,
  );
  canvas.width = width * FINENESS;
  canvas.height = height * FINENESS;
  brush.scale(FINENESS, FINENESS);
  for (const item of drawn) paint(brush, item);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no PNG came of the picture'))),
      'image/png',
    );
  });
}
