import { describe, expect, it } from 'vitest';
import { leaflet } from '../../src/layout/leaflet/leaflet.ts';
import { companionQr } from '../../src/press/qrCode.ts';
import { LANGUAGES, realGame } from '../realGame.ts';
import { bare, inkBoxes, lettersOn } from './ink.ts';

describe.each(LANGUAGES)('the leaflet in %s', (language) => {
  const { kit } = realGame(language);
  const [outside, inside] = leaflet(kit, companionQr('https://example.org/duwtje'));
  const said = lettersOn(outside.drawing) + lettersOn(inside.drawing);
  const { rules } = kit.edition;

  it('fits all its texts, a QR code too', () => {
    expect([...outside.misfits, ...inside.misfits]).toEqual([]);
  });

  it('says how many play, how long it takes and that this is our own advice, when to play, and how two do', () => {
    for (const text of [...rules.coverFacts, rules.advice!, ...rules.when!.points, ...rules.forTwo!.points])
      expect(said).toContain(bare(text));
  });

  it('tells every step of the box', () => {
    for (const { id } of kit.deck.steps) expect(said).toContain(bare(rules.play.steps[id]!));
  });

  it('keeps the steps on its back above the line about the study', () => {
    const [back] = leaflet(kit);
    const boxes = inkBoxes(back.drawing, kit.typeface).map(({ rect, paint }) => ({
      ...rect,
      ink: paint.ink,
    }));
    const roads = boxes.filter(
      ({ ink, x, w, h }) => ink === 'asphalt' && x > 10 && x + w < 140 && w > 100 && h > 10,
    );
    const rules = boxes.filter(({ x, h, w }) => x < 20 && w > 100 && h < 0.5);
    expect([roads.length, rules.length]).toEqual([1, 1]);
    expect(roads[0]!.y + roads[0]!.h).toBeLessThan(rules[0]!.y - 1);
  });

  it('says where what it says of the study comes from', () => {
    expect(said).toContain(bare(kit.study!.source));
  });
});
