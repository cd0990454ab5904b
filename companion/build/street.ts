// Draws the street of the first screen from the deck's own signs: sky, hills, a road, and somebody under way.
//
// It has no view box: what stands in it is placed in hundredths of its width, so that all signs are in sight on a phone
// and spread out on a laptop, each as large as it is.

import svgpath from 'svgpath';
import type { Plugin } from 'vite';
import type { Content } from '../../src/content/content.ts';
import type { PlayCard } from '../../src/domain/deck/deck.ts';
import { figureColours } from '../../src/figure/drawing/colours.ts';
import { drawSign, type SignPart } from '../../src/figure/drawing/roadSign.ts';
import type { Game } from './gameContent.ts';

/** Px from the upper edge to the road, as high as the road is, and what stands above it; a picture of 100 % by 220 px. */
const ROAD_TOP = 156;
const STREET_HEIGHT = 220;

/** The signs' sides and the heights of their posts in px, from left to right and round again: no row of fence posts. */
const SIGN_SIDE = 52;
const POSTS = [92, 74, 100, 66, 84];

/** Where the cyclist is, in hundredths of the width: between two signs, on the way to the right. */
const CYCLIST_AT = 40;

const CYCLIST = [
  '<g class="rider" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">',
  // Wheels, frame with saddle and handlebars, then the rider: back, arm and the leg that pushes.
  '<circle cx="-27" cy="-16" r="15.5"/><circle cx="27" cy="-16" r="15.5"/>',
  '<path d="M-27-16-14-41H14L27-16M-14-41-4-17 14-41M-20-44h12M12-48h9"/>',
  '<path stroke-width="8" d="M-13-48 3-74M3-74 8-58 20-53M-12-47 6-38-3-16"/>',
  '</g><circle class="head" cx="14" cy="-87" r="10.5"/>',
].join('');

/** A picture has a window of its own: as wide as it is given room. Where that is little, what stands in it is smaller. */
const STYLE = `
.sky{fill:#dfe7ee}.hill{fill:#c9d3c8}.post{fill:#8b9094}.kerb{fill:#b9bcbb}.head{fill:#1f1f1d}.rider{fill:none;stroke:#1f1f1d}
@media (prefers-color-scheme:dark){.sky{fill:#2b3742}.hill{fill:#33443a}.post{fill:#9aa0a4}.kerb{fill:#5d6366}.head{fill:#f4f4f2}.rider{stroke:#f4f4f2}}
@media (max-width:480px){.stands{transform:scale(.76)}}`.replaceAll('\n', '');

/** A pictogram is 20 px wide here, in a field of 256: a whole unit is less than a tenth of a pixel. */
const coarse = (path: string) => svgpath(path).round(0).rel().round(0).toString();

const drawn = ({ path, at, fill, line }: SignPart) =>
  `<path d="${coarse(path)}" transform="translate(${at.x} ${at.y}) scale(${at.scale})" fill="${fill ?? 'none'}"${
    line ? ` stroke="${line.colour}" stroke-width="${line.width}"` : ''
  }/>`;

/** A sign of each group, with the pictogram of its first card, from left to right. */
function signsAlong({ deck, icons }: Content): string {
  const first = deck.groups.flatMap((group): [typeof group, PlayCard][] => {
    const card = deck.factors.find((factor) => factor.group === group.id);
    return card ? [[group, card]] : [];
  });
  return first
    .map(([group, { icon }], i) => {
      const post = POSTS[i % POSTS.length]!;
      const sign = drawSign(
        group,
        icons[icon],
        { x: -SIGN_SIDE / 2, y: -post - SIGN_SIDE / 2, side: SIGN_SIDE },
        deck,
      );
      const at = `${(((i + 0.5) / first.length) * 100).toFixed(1)}%`;
      return `<svg x="${at}" y="${ROAD_TOP}" overflow="visible"><g class="stands"><rect class="post" x="-2.5" y="${-post}" width="5" height="${post}"/>${sign.map(drawn).join('')}</g></svg>`;
    })
    .join('');
}

/** @returns an SVG of `STREET_HEIGHT` px high and as wide as it is given room, for light and dark screens */
export function drawStreet(content: Content): string {
  const { road } = figureColours(content.deck);
  const below = STREET_HEIGHT - ROAD_TOP;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" height="${STREET_HEIGHT}"><style>${STYLE}</style>`,
    `<rect class="sky" width="100%" height="${ROAD_TOP}"/>`,
    `<svg y="${ROAD_TOP - 36}" width="100%" height="36" viewBox="0 0 100 36" preserveAspectRatio="none">`,
    '<path class="hill" d="M0 20C18 2 34 2 52 18S82 22 100 6V36H0z"/></svg>',
    `<rect class="kerb" y="${ROAD_TOP - 5}" width="100%" height="5"/>`,
    `<rect y="${ROAD_TOP}" width="100%" height="${below}" fill="${road}"/>`,
    `<line x2="100%" y1="${ROAD_TOP + below * 0.62}" y2="${ROAD_TOP + below * 0.62}" stroke="#fff" stroke-width="4" stroke-dasharray="26 20"/>`,
    signsAlong(content),
    `<svg x="${CYCLIST_AT}%" y="${ROAD_TOP + 1}" overflow="visible"><g class="stands">${CYCLIST}</g></svg>`,
    '</svg>',
  ].join('');
}

const MODULE = 'virtual:duwtje/street';

/**
 * Serves `virtual:duwtje/street`, the address of the picture.
 * @param inOneFile whether the address holds the picture itself: the edition in one file has nothing beside it
 */
export function street({ content }: Game, inOneFile: boolean): Plugin {
  let isBuild = false;
  return {
    name: 'duwtje-street',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return;
      const source = drawStreet(content);
      if (inOneFile || !isBuild)
        return `export default ${JSON.stringify(`data:image/svg+xml,${encodeURIComponent(source)}`)};`;
      const asset = this.emitFile({ type: 'asset', name: 'street.svg', source });
      return `export default import.meta.ROLLUP_FILE_URL_${asset};`;
    },
  };
}
