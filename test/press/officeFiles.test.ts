import { describe, expect, it } from 'vitest';
import { homeFiles } from '../../src/press/files/officeFiles.ts';
import { makeFile } from '../../src/press/files/plannedFile.ts';
import { LANGUAGES, realGame } from '../realGame.ts';
import { writtenFacts } from './writtenFacts.ts';

describe.each(LANGUAGES)('the office files in %s', (language) => {
  const plans = homeFiles(realGame(language), () => true);

  it('are cards for both flips, a calibration sheet, the board on A4 and A3, the rules, sheets, what the facilitator prints, the dialogue board and proof sheets', () => {
    expect(plans.map(({ path }) => path.replace(/^home\/duwtje-..-|\.pdf$/g, ''))).toEqual([
      'cards-long-edge',
      'cards-short-edge',
      'calibration',
      'board-a4',
      'board-a3',
      'rules',
      'preparation',
      'talk-sheet',
      'what-works',
      'script',
      'observer',
      'cases',
      'table-signs',
      'culture-cards-long-edge',
      'culture-cards-short-edge',
      'dialogue-board-a4',
      'dialogue-board-a3',
      'dialogue-questions',
      'dialogue-pins',
      'prompt-cards-long-edge',
      'prompt-cards-short-edge',
      'proof-long-edge',
      'proof-short-edge',
    ]);
  });

  it.each(plans)('$path is tagged, with language and title, and passes its check', async (plan) => {
    const bytes = await makeFile(plan);
    const text = bytes.toString('latin1');
    expect(text).toMatch(/\/MarkInfo/);
    expect(text).toMatch(/\/StructTreeRoot/);
    expect(text).toMatch(/\/S \/Document/);
    const { title, ...facts } = writtenFacts(bytes);
    expect(title).not.toBe('');
    expect(facts).toEqual({ language, pages: plan.pages.length, conditions: [] });
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toMatch(/<pdfuaid:part>1</);
  });
});
