import { describe, expect, it } from 'vitest';
import { leaflet } from '../../src/layout/leaflet/leaflet.ts';
import { companionQr } from '../../src/press/qrCode.ts';
import { LANGUAGES, realGame } from '../realGame.ts';
import { bare, lettersOn } from './ink.ts';

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

  it('says where what it says of the study comes from', () => {
    expect(said).toContain(bare(kit.study!.source));
  });
});
