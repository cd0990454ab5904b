import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../companion/page/chooseLanguage.ts';

const KNOWN = ['nl', 'en', 'pt-BR'];

describe('the language to begin with', () => {
  it.each([
    ['the one kept, whatever the browser asks for', 'en', ['nl'], 'en'],
    ['what the browser asks for first', undefined, ['en', 'nl'], 'en'],
    ['one without the region that is asked for', undefined, ['en-US'], 'en'],
    ['one of another region', undefined, ['pt-PT', 'en'], 'pt-BR'],
    ['the same however it is written', undefined, ['PT-br'], 'pt-BR'],
    ['the next that there is', undefined, ['fy', 'de-AT', 'en'], 'en'],
    ['the first of the deck for whoever asks for another', undefined, ['fy', 'e'], 'nl'],
    ['the first of the deck for whoever asks for nothing', undefined, [], 'nl'],
    ['not one that was kept and is no more', 'de', ['en'], 'en'],
    ['not what else was kept', 1, ['en'], 'en'],
  ])('is %s', (_, kept, asked, expected) => {
    expect(chooseLanguage(kept, asked, KNOWN)).toBe(expected);
  });
});
