// Words what does not fit its place: a line a text, with the file and the field in which it stands.

import type { Misfit } from '../../layout/text/textBlock.ts';

/**
 * One text may stand in several places: it is told once, by the place that has the least room.
 * @param folder the name of the folder with the content
 */
export function misfitLines(misfits: readonly Misfit[], folder: string, language: string): string[] {
  const told = new Map<string, Misfit>();
  for (const misfit of misfits) {
    const { field, problem, excess } = misfit;
    const key = excess === undefined ? `${field} ${problem}` : field;
    const known = told.get(key)?.excess;
    if (known === undefined || excess! > known) told.set(key, misfit);
  }
  return [...told.values()].map(({ field, problem }) => `${placeOf(field, folder, language)}: ${problem}.`);
}

/** A text's place in the words of all content faults: file, card, language, field. */
function placeOf(field: string, folder: string, language: string): string {
  const words = /^(study|whatWorks|afternoon|facilitator|culture|dialogue|proof)\.(.+)$/.exec(field);
  if (words) return `words/${language}/${words[1]}.json: field ${words[2]}`;
  const file = `${folder}/${language}.json`;
  const card = /^(?:factors|forward|roles|steps|guides)\.([^.]+)\.(.+)$/.exec(field);
  if (!card) return `${file}: language ${language}, field ${field}`;
  return `${file}: card ${card[1]}, language ${language}, field ${card[2]}`;
}
