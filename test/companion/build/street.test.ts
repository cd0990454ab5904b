import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { drawStreet } from '../../../companion/build/street.ts';
import { realContent } from '../../realGame.ts';

const content = realContent();

/** The elements of an SVG by name; throws where it is not well-formed. */
function elementsOf(svg: string): readonly { readonly name: string; readonly fill: string }[] {
  const found: { name: string; fill: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => found.push({ name, fill: attributes.fill ?? '' }));
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.write(svg).close();
  return found;
}

it('has a sign of each group, in its own ink', () => {
  const { groups, inks, factors } = content.deck;
  const fills = new Set(elementsOf(drawStreet(content)).map(({ fill }) => fill));
  const withCards = groups.filter(({ id }) => factors.some(({ group }) => group === id));
  expect(withCards.length).toBeGreaterThan(1);
  for (const { ink } of withCards) expect(fills).toContain(inks[ink].srgb);
});

it('has no number that is none, and nothing that it would have to fetch', () => {
  const svg = drawStreet(content);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|href/);
});

it('is drawn for a deck without cards too', () => {
  const bare = { ...content, deck: { ...content.deck, factors: [] } };
  expect(elementsOf(drawStreet(bare)).some(({ name }) => name === 'svg')).toBe(true);
});
