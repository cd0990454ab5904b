import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasStepLine, toggleStepLine } from '../../../src/domain/talk/stepLines.ts';

const line = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !text.includes('\n'));

describe('a step of the agreement in lines', () => {
  it('begins with what is tapped first', () => {
    expect(toggleStepLine('', 'Meelopen met een collega')).toBe('Meelopen met een collega');
    expect(toggleStepLine(' \n', 'Meelopen met een collega')).toBe('Meelopen met een collega');
  });

  it('keeps what was written, with what is tapped below it', () => {
    expect(toggleStepLine('Ik vraag Piet\n', 'Met z’n tweeën leren')).toBe(
      'Ik vraag Piet\nMet z’n tweeën leren',
    );
  });

  it('takes out what is tapped again, and nothing else', () => {
    expect(toggleStepLine('Ik vraag het\nVeel regels\nMorgen', 'Veel regels')).toBe('Ik vraag het\nMorgen');
  });

  it('knows a line by all of its words', () => {
    expect(hasStepLine('Een project leiden, met hulp', 'Een project leiden')).toBe(false);
    expect(hasStepLine('Eerst dit\n Een project leiden ', 'Een project leiden')).toBe(true);
  });

  it('holds a line after one tap, and not after two, whatever stood there', () => {
    fc.assert(
      fc.property(fc.string(), line, (step, tapped) => {
        const once = toggleStepLine(step, tapped);
        expect(hasStepLine(once, tapped)).toBe(!hasStepLine(step, tapped));
        expect(hasStepLine(toggleStepLine(once, tapped), tapped)).toBe(hasStepLine(step, tapped));
      }),
    );
  });
});
