import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MECHANISMS, mechanismOf, TIPS, TIPS_SOURCE } from '../../../src/domain/study/learningCulture.ts';
import { ROOT, realContent, realWords } from '../../realGame.ts';

const list = readFileSync(join(ROOT, 'docs/findings.md'), 'utf8');

describe('the mechanisms of a learning culture', () => {
  it('have one for every card of the deck, and all seven have a card but none for an own one', () => {
    const { deck } = realContent();
    const found = deck.factors.map(({ id, group }) => mechanismOf({ card: id, group }));
    expect(new Set(found)).toEqual(new Set(Object.keys(MECHANISMS)));
    expect(mechanismOf({ card: 'anders-1', group: 'eigen' })).toBeUndefined();
  });

  it.each([...realWords()])(
    'say in %s what feeds each and six tips, as listed with their places',
    (_, { afternoon }) => {
      const said = new Map(
        Object.entries(afternoon.feedWords).map(
          ([mechanism, feeds]) => [mechanism, Object.entries(feeds)] as const,
        ),
      );
      for (const [mechanism, { section, feeds }] of Object.entries(MECHANISMS)) {
        expect(said.get(mechanism)!.map(([feed]) => feed)).toEqual([...feeds]);
        for (const [feed, text] of said.get(mechanism)!) {
          expect(list).toContain(`| ${mechanism}: ${feed} | slides, ${section} |`);
          expect(list).toContain(`| ${text} |`);
        }
      }
      expect(Object.keys(afternoon.tipWords)).toEqual([...TIPS]);
      for (const [tip, text] of Object.entries(afternoon.tipWords)) {
        expect(list).toContain(`| ${tip} | slides, ${TIPS_SOURCE.section} |`);
        expect(list).toContain(`| ${text} |`);
      }
    },
  );
});
