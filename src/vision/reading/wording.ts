// The words for every doubt and every warning, in English and Dutch: the only sentences of this room.

import type { DoubtReason } from './doubt.ts';
import type { BoardCorner, Warning } from './warnings.ts';

export type Language = 'en' | 'nl';

const CORNERS: Readonly<Record<Language, Readonly<Record<BoardCorner, string>>>> = {
  en: {
    'top-left': 'top left corner',
    'top-right': 'top right corner',
    'bottom-right': 'bottom right corner',
    'bottom-left': 'bottom left corner',
  },
  nl: {
    'top-left': 'hoek linksboven',
    'top-right': 'hoek rechtsboven',
    'bottom-right': 'hoek rechtsonder',
    'bottom-left': 'hoek linksonder',
  },
};

const DOUBTS: Readonly<Record<Language, Readonly<Record<DoubtReason, string>>>> = {
  en: {
    'near-line': 'lies close to a line',
    'between-zones': 'lies between two zones',
    'half-off-board': 'lies half off the board',
    'seen-twice': 'was seen at two places',
    'partly-covered': 'is partly covered',
    'place-unsure': 'its place is not exact enough to be sure of the zone',
    'photos-disagree': 'lies in different zones on different photos',
  },
  nl: {
    'near-line': 'ligt dicht bij een lijn',
    'between-zones': 'ligt tussen twee vakken',
    'half-off-board': 'ligt half naast het bord',
    'seen-twice': 'is op twee plekken gezien',
    'partly-covered': 'is deels bedekt',
    'place-unsure': 'de plek is niet precies genoeg om het vak zeker te weten',
    'photos-disagree': 'ligt op de foto’s in verschillende vakken',
  },
};

/** Why a card has a doubt, to follow the card's title. */
export function wordDoubt(doubt: DoubtReason, language: Language): string {
  return DOUBTS[language][doubt];
}

/** A warning as a sentence with what to do about it. */
export function wordWarning(warning: Warning, language: Language): string {
  const en = language === 'en';
  const corner = (id: BoardCorner): string => CORNERS[language][id];
  const list = (ids: readonly BoardCorner[]): string => ids.map(corner).join(en ? ' and ' : ' en ');
  switch (warning.code) {
    case 'not-a-picture':
      return en ? 'This is not a whole picture.' : 'Dit is geen hele foto.';
    case 'picture-too-small':
      return en
        ? `The picture is too small: ${warning.width} x ${warning.height} pixels.`
        : `De foto is te klein: ${warning.width} x ${warning.height} beeldpunten.`;
    case 'picture-mirrored':
      return en
        ? 'The picture is a mirror image. Take it with the camera at the back of the phone.'
        : 'De foto is in spiegelbeeld. Maak hem met de camera aan de achterkant van de telefoon.';
    case 'no-board':
      return en
        ? 'There is no board to be seen. Take the photo from above, with all four corners in the picture.'
        : 'Er is geen bord te zien. Maak de foto van boven, met alle vier de hoeken in beeld.';
    case 'no-board-but-cards':
      return en
        ? `Cards can be seen (${warning.count}), but no corner of the board. Step back until the whole board is in the picture.`
        : `Er zijn kaarten te zien (${warning.count}), maar geen hoek van het bord. Doe een stap terug tot het hele bord in beeld is.`;
    case 'only-one-board-tag':
      return en
        ? `Only the ${corner(warning.corner)} of the board can be seen. Step back until the whole board is in the picture.`
        : `Alleen de ${corner(warning.corner)} van het bord is te zien. Doe een stap terug tot het hele bord in beeld is.`;
    case 'board-corner-missing':
      if (warning.outside) {
        return en
          ? `The ${corner(warning.corner)} is not in the picture.`
          : `De ${corner(warning.corner)} staat niet op de foto.`;
      }
      return en
        ? `The ${corner(warning.corner)} cannot be read: something lies on it, or light shines on it.`
        : `De ${corner(warning.corner)} is niet te lezen: er ligt iets op, of er schijnt licht op.`;
    case 'mapping-unsure':
      return en
        ? `Without the ${list(warning.missing)} the places are less exact.`
        : `Zonder de ${list(warning.missing)} zijn de plekken minder precies.`;
    case 'tags-too-small':
      return en
        ? 'The cards are small in the picture. Come closer, or use a higher resolution.'
        : 'De kaarten zijn klein op de foto. Kom dichterbij, of gebruik een hogere resolutie.';
    case 'card-covered':
      if (warning.count > 1) {
        return en
          ? `${warning.count} cards are partly covered or blurred. Take away what lies on them, or come closer.`
          : `${warning.count} kaarten zijn deels bedekt of onscherp. Haal weg wat erop ligt, of kom dichterbij.`;
      }
      return en
        ? 'A card is partly covered or blurred. Take away what lies on it, or come closer.'
        : 'Een kaart is deels bedekt of onscherp. Haal weg wat erop ligt, of kom dichterbij.';
    case 'other-deck':
      return en
        ? `Cards of another deck lie in the picture (${warning.count}); they are left out.`
        : `Er liggen kaarten van een ander spel op de foto (${warning.count}); die tellen niet mee.`;
  }
}
