import { expect, it } from 'vitest';
import { MEDIA_TYPES, nameFile, nameGroupFile } from '../../../companion/files/fileNames.ts';

it('names a file for the game and the day', () => {
  expect(nameFile('talks', '2026-11-22')).toBe('duwtje-2026-11-22.json');
  expect(nameFile('agreement', '2026-11-22')).toBe('duwtje-2026-11-22.ics');
});

it('tells the talks of a day apart, and a talk from all of them', () => {
  const name = nameFile('talks', '2026-11-22', '3f2a');
  expect(name).toBe('duwtje-2026-11-22-3f2a.json');
  expect(nameFile('talks', '2026-11-22', '3f2ab1c0-0000-4000-8000-000000000000')).toBe(
    'duwtje-2026-11-22.json',
  );
  expect(nameFile('talks', '2026-11-22', 'Jan de Wit')).toBe('duwtje-2026-11-22.json');
});

it('lets nothing but a day into the name', () => {
  expect(nameFile('table', 'Jan')).toBe('duwtje.csv');
  expect(nameFile('sealed', '../../x')).toBe('duwtje.duwtje');
});

it('gives each kind an extension of its own', () => {
  const extensions = Object.keys(MEDIA_TYPES);
  expect(new Set(extensions).size).toBe(extensions.length);
});

it('names a file of a group for what is in it and the day', () => {
  expect(nameGroupFile('group', '2026-11-22', 'xlsx')).toBe('duwtje-group-2026-11-22.xlsx');
  expect(nameGroupFile('hand-in', '2026-11-22', 'json')).toBe('duwtje-hand-in-2026-11-22.json');
});
