// What the first build wrote (fixtures/version1) is read for ever: by the page for a group, as a backup, and as a kept group.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSealed } from '../../../companion/files/sealedFile.ts';
import { readTalkOctets, readTalkText } from '../../../companion/files/talkOctets.ts';
import { foundInOctets } from '../../../companion/group/intake/incoming.ts';
import { keepPile, readPile } from '../../../companion/group/pile/keptPile.ts';
import { talksShown } from '../../../companion/group/pile/pile.ts';
import { takeIn } from '../../../companion/group/pile/takeIn.ts';
import { NO_ACTIONS } from '../../../src/domain/group/actions.ts';
import { viewGroup } from '../../../src/domain/group/view.ts';
import { handInFromLines, handInFromText } from '../../../src/domain/handIn/handInText.ts';
import { NO_STORY } from '../../../src/domain/handIn/story.ts';
import { REAL_TALK } from '../files/sampleTalks.ts';
import { deck, TAGS } from './samples.ts';

const octets = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/version1', name)));
const text = (name: string) => new TextDecoder().decode(octets(name));

describe('what the first build wrote', () => {
  it('is a backup that gives all its talks, with what they said', () => {
    const { talks, faults } = readTalkOctets(octets('talks.json'));
    expect(faults).toEqual([]);
    expect(talks).toHaveLength(9);
    expect(talks[0]).toEqual(REAL_TALK);
  });

  it('is a sealed backup that opens', async () => {
    const opened = await openSealed(octets('backup.duwtje'), 'versie een');
    expect('text' in opened && readTalkText(opened.text)).toEqual(readTalkOctets(octets('talks.json')));
  });

  it.each(['talks.json', 'hand-ins.json', 'codes.txt'])('is nine talks for a group: %s', (name) => {
    const { handIns, refusal } = foundInOctets(octets(name), deck);
    expect(refusal).toBeUndefined();
    expect(handIns).toHaveLength(9);
    for (const { view } of handIns) expect(view).toBeNull();
  });

  it.each(['hand-ins.json', 'codes.txt'])('tells no story, which it did not know: %s', (name) => {
    for (const { story } of foundInOctets(octets(name), deck).handIns) expect(story).toEqual(NO_STORY);
  });

  it('is a code with a name of an own card in it', () => {
    const read = handInFromText(text('codes.txt').split('\n')[0]!);
    expect(read.ok && read.handIn.named).toEqual([{ name: 'De hond', zone: 'strong-push' }]);
  });

  it('is a code that was typed', () => {
    const [typed, scanned] = [
      handInFromLines(text('typed.txt')),
      handInFromText(text('codes.txt').split('\n')[1]!),
    ];
    expect(typed.ok && scanned.ok && typed.handIn.placements).toEqual(
      scanned.ok && scanned.handIn.placements,
    );
  });

  it('is a group, in which its own talks are known', () => {
    const { batches } = foundInOctets(octets('group.json'), deck);
    const { handIns } = foundInOctets(octets('codes.txt'), deck);
    const before = readPile(undefined);
    if (typeof before === 'string') throw new Error(before);
    const taken = takeIn(before, { handIns, batches, actions: NO_ACTIONS }, TAGS);
    expect(taken.clashes).toEqual([]);
    expect(talksShown(taken.pile)).toBe(9);
    expect(taken.pile.waiting).toEqual([]);
  });

  it('is a group that was kept in the browser, and is kept again', () => {
    const pile = readPile(JSON.parse(text('pile.json')));
    if (typeof pile === 'string') throw new Error(pile);
    expect([pile.waiting.length, pile.threshold, pile.conclusions]).toEqual([3, 8, 'Eén per regel\nTijd']);
    expect([pile.batches, pile.earlier].map(([batch]) => batch?.n)).toEqual([9, 5]);
    expect(viewGroup(pile.batches, deck).factors.find(({ card }) => card === 'leidinggevende')?.push).toBe(4);
    expect(readPile(JSON.parse(JSON.stringify(keepPile(pile))))).toEqual(pile);
  });
});
