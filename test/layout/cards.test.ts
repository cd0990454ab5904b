import { describe, expect, it } from 'vitest';
import { CARD_SIZE, CARD_TAG, WRITING_AREA } from '../../src/domain/board/card.ts';
import { boxCardIds, playCards } from '../../src/domain/deck/deck.ts';
import { type Rect, rectContains, rectInset, rectsOverlap } from '../../src/domain/units.ts';
import type { Item } from '../../src/layout/drawing/drawing.ts';
import { LANGUAGES, realContent, realGame } from '../realGame.ts';
import { inkBoxes } from './ink.ts';

const FACTOR_IDS = `toekomstdromen zelfvertrouwen zelfreflectie culturele-achtergrond gezondheid opleiding
  sociale-contacten familiesituatie geld het-leven vrije-tijd leidinggevende ontwikkelmogelijkheden collegas open-dialoog
  inspraak werktaken zelfstandig-werken experimenteren economie arbeidsmarkt technologie actualiteit overheid`.split(
  /\s+/,
);

/** Whether a group is live just where the tag lies, on its own white plate. */
function hasTag(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'group' && (item.live === CARD_TAG || hasTag(item.items)));
}

const card: Rect = { x: 0, y: 0, ...CARD_SIZE };

describe('the box', () => {
  const { deck } = realContent();

  it('holds the 24 factors of the study in their order, with tags 4 to 27, whatever was added', () => {
    const ofStudy = deck.factors.filter(({ id }) => FACTOR_IDS.includes(id));
    expect(ofStudy.map(({ id, tag }) => [id, tag])).toEqual(FACTOR_IDS.map((id, i) => [id, i + 4]));
  });

  it('holds four own cards, six forward cards, three roles, six steps and two guides besides its factors', () => {
    expect(deck.ownCards.map(({ id, tag }) => [id, tag])).toEqual(
      [1, 2, 3, 4].map((n) => [`anders-${n}`, 27 + n]),
    );
    expect(deck.roles.map(({ id }) => id)).toEqual(['case-bringer', 'interviewer', 'observer']);
    expect(deck.forward).toHaveLength(6);
    expect(deck.steps).toHaveLength(6);
    expect(deck.guides.map(({ id }) => id)).toEqual(['promise', 'for-two']);
    expect(boxCardIds(deck)).toHaveLength(deck.factors.length + 4 + 6 + 3 + 6 + 2);
  });

  it('gives a tag to the cards that are laid, and to no others', () => {
    const tagged = realGame(LANGUAGES[0]!).sides.filter(({ drawing }) => hasTag(drawing.items));
    expect(tagged.map(({ card: id, side }) => `${id} ${side}`)).toEqual(
      playCards(deck).map(({ id }) => `${id} front`),
    );
  });

  it('gives each group a sign and an ink of its own', () => {
    expect(new Set(deck.groups.map(({ sign }) => sign)).size).toBe(deck.groups.length);
    expect(new Set(deck.groups.map(({ ink }) => ink)).size).toBe(deck.groups.length);
  });
});

it('leaves at least 45 % of a card to write on, clear of the cut', () => {
  expect((WRITING_AREA.w * WRITING_AREA.h) / (CARD_SIZE.w * CARD_SIZE.h)).toBeGreaterThanOrEqual(0.45);
  expect(rectContains(rectInset(card, 3), WRITING_AREA)).toBe(true);
});

describe.each(LANGUAGES)('the cards in %s', (language) => {
  const game = realGame(language);
  const playCards = new Set([...game.kit.deck.factors, ...game.kit.deck.ownCards].map(({ id }) => id));
  const boxes = game.sides.map((side) => ({ ...side, ink: inkBoxes(side.drawing, game.kit.typeface) }));

  it('have a front and a back for each card in the box', () => {
    const named = game.sides.map(({ card: id, side }) => `${id} ${side}`);
    expect(named).toEqual(boxCardIds(game.kit.deck).flatMap((id) => [`${id} front`, `${id} back`]));
  });

  it('fit all their texts', () => {
    expect(game.sides.flatMap(({ misfits }) => misfits)).toEqual([]);
  });

  it('keep text, signs and tags 3 mm from the cut', () => {
    for (const { card: id, side, ink } of boxes)
      for (const { rect } of ink.filter(({ live }) => live))
        expect(rectContains(rectInset(card, 3), rect, 1e-6), `${id} ${side} ${JSON.stringify(rect)}`).toBe(
          true,
        );
  });

  it('run artwork that touches the cut right through the bleed', () => {
    for (const { card: id, side, ink } of boxes)
      for (const { rect } of ink) {
        if (rectContains(card, rect)) continue;
        const sides = [rect.x, rect.y, CARD_SIZE.w - rect.x - rect.w, CARD_SIZE.h - rect.y - rect.h];
        for (const overhang of sides.filter((distance) => distance < 0.5))
          expect(overhang, `${id} ${side}`).toBeCloseTo(-3, 6);
      }
  });

  it('put no ink on the writing area of a factor or own card', () => {
    for (const { card: id, side, ink } of boxes) {
      if (side !== 'front' || !playCards.has(id)) continue;
      for (const { rect } of ink)
        expect(rectsOverlap(WRITING_AREA, rect), `${id} ${JSON.stringify(rect)}`).toBe(false);
    }
  });

  it('keep words off the tag', () => {
    for (const { card: id, side, ink } of boxes) {
      if (side !== 'front' || !playCards.has(id)) continue;
      const words = ink.filter(({ live, paint }) => live && paint.ink === 'black');
      for (const { rect } of words) expect(rectsOverlap(CARD_TAG, rect), id).toBe(false);
    }
  });
});
