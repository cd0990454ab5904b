import { describe, expect, it } from 'vitest';
import { writeTalkFile } from '../../../companion/files/talkFile.ts';
import { qrPath } from '../../../companion/group/handIn/qrPath.ts';
import { foundInCode, foundInOctets, NOTHING } from '../../../companion/group/intake/incoming.ts';
import { watchSightings } from '../../../companion/group/intake/sightings.ts';
import { NO_ACTIONS } from '../../../src/domain/group/actions.ts';
import { groupText } from '../../../src/domain/group/groupFile.ts';
import { countedHandIn, tagsOf } from '../../../src/domain/handIn/handIn.ts';
import { HAND_IN_VERSION, handInFileText, handInText } from '../../../src/domain/handIn/handInText.ts';
import { TALK_VERSION } from '../../../src/domain/talk/talkVersion.ts';
import { REAL_TALK } from '../files/sampleTalks.ts';
import { deck, shownPile, tables } from './samples.ts';

const found = (text: string) => foundInOctets(Buffer.from(text), deck);

describe('a code', () => {
  it('gives the hand-in that was put in', () => {
    const [talk] = tables(1);
    expect(foundInCode(handInText(talk!)).handIns).toEqual([talk]);
  });

  it.each([
    ['https://example.org', 'foreign'],
    ['', 'foreign'],
    ['DUWTJE:ABC', 'damaged'],
    [`${handInText(tables(1)[0]!)}0`, 'damaged'],
  ])('refuses %s with a reason', (text, refusal) => {
    expect(foundInCode(text)).toEqual({ ...NOTHING, refusal });
  });
});

describe('a file', () => {
  it('gives its hand-ins', () => {
    expect(found(handInFileText(tables(3))).handIns).toEqual(tables(3));
  });

  it('gives the others when one code in it is damaged', () => {
    const text = handInFileText(tables(3)).replace('DUWTJE:', 'DUWTJE:0');
    const { handIns, refusal } = found(text);
    expect(handIns).toHaveLength(2);
    expect(refusal).toBe('damaged');
  });

  it('gives a group’s batches', () => {
    const { batches } = shownPile(12);
    expect(found(groupText(batches))).toEqual({ handIns: [], batches, actions: NO_ACTIONS });
  });

  it('takes only the places of whole talks: no remark, no name', () => {
    const { handIns } = found(writeTalkFile([REAL_TALK], '2026-11-22T10:00:00.000Z'));
    expect(handIns).toHaveLength(1);
    expect(handIns[0]!.ownCards).toBe(1);
    expect(JSON.stringify(handIns[0])).not.toMatch(/hond|knie|Jan|boom/);
  });

  it('gives the other talks when one is damaged', () => {
    const broken = { ...REAL_TALK, id: 'b', cards: [{ card: 'geld', place: 'somewhere' }] };
    const { handIns, refusal } = found(
      writeTalkFile([REAL_TALK, broken as never], '2026-11-22T10:00:00.000Z'),
    );
    expect(handIns).toEqual([countedHandIn(REAL_TALK, tagsOf(deck))]);
    expect(refusal).toBe('damaged');
  });

  it.each([
    [`{"format":"duwtje-talks","version":${TALK_VERSION + 1},"talks":{}}`, 'newer'],
    ['{"format":"duwtje-talks","version":"1","talks":[]}', 'damaged'],
    ['{"format":"duwtje-talks","version":0,"talks":[]}', 'damaged'],
    ['{"format":"duwtje-talks","version":1,"talks":7}', 'damaged'],
    [`{"format":"duwtje-hand-in","version":${HAND_IN_VERSION + 1},"handIns":[]}`, 'newer'],
    ['{"format":"duwtje-hand-in","version":1}', 'damaged'],
    ['{"format":"duwtje-group","version":1,"batches":[{}]}', 'false-group'],
    ['{"format":"duwtje-group","version":9}', 'newer'],
    ['{"format":"duwtje-hand-in","vers', 'cut'],
    ['{"format":"other"}', 'foreign'],
    ['null', 'foreign'],
    ['[1]', 'foreign'],
    ['%PDF-1.7', 'foreign'],
    ['', 'empty'],
  ])('refuses %s with a reason', (text, refusal) => {
    expect(found(text)).toEqual({ ...NOTHING, refusal });
  });
});

describe('the QR code', () => {
  it('is small for a whole deck, with white all around', () => {
    const { path, size, version } = qrPath(handInText(tables(1)[0]!));
    expect(version).toBeLessThanOrEqual(4);
    expect(size).toBe(17 + 4 * version + 8);
    const corners = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, w]) => [+x!, +y!, +x! + +w!]);
    expect(Math.min(...corners.flatMap(([x, y]) => [x!, y!]))).toBe(4);
    expect(Math.max(...corners.map(([, , end]) => end!))).toBe(size - 4);
  });

  it('holds six own cards of the longest names in version 15 at most', () => {
    const named = Array.from({ length: 6 }, () => ({ name: 'x'.repeat(40), zone: 'strong-push' as const }));
    expect(qrPath(handInText({ ...tables(1)[0]!, ownCards: 6, named })).version).toBeLessThanOrEqual(15);
  });
});

describe('a code before the camera', () => {
  it('counts once as long as it is held up, also when a blur comes between', () => {
    const { see } = watchSightings();
    expect([see('A', 0), see('A', 100), see('A', 2_500)]).toEqual([true, false, false]);
  });

  it('counts again when it comes back later, or after another', () => {
    const { see } = watchSightings();
    expect([see('A', 0), see('A', 5_000), see('B', 5_100), see('A', 5_200)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
