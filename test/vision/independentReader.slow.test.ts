// The printed tags are AprilTags to others too: OpenCV, where Debian's python3-opencv is installed, reads all of them.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { BOARD_FORMATS, boardGeometry } from '../../src/domain/board/board.ts';
import { boardFace } from '../../src/layout/board/boardFace.ts';
import { playCardFront } from '../../src/layout/cards/playCard.ts';
import type { Drawing } from '../../src/layout/drawing/drawing.ts';
import { svgDocument } from '../../src/press/paint/svgPainter.ts';
import { realGame } from '../realGame.ts';

const PYTHON = '/usr/bin/python3';
const installed = spawnSync(PYTHON, ['-c', 'import cv2.aruco']).status === 0;
const PX_PER_MM = 300 / 25.4;

// With OpenCV's own settings; works with its interface before and after 4.7.
const READER = `
import json, sys, cv2
aruco = cv2.aruco
family = aruco.getPredefinedDictionary(aruco.DICT_APRILTAG_36h11)
new = hasattr(aruco, 'ArucoDetector')
options = aruco.DetectorParameters() if new else aruco.DetectorParameters_create()
if new:
    detect = aruco.ArucoDetector(family, options).detectMarkers
else:
    detect = lambda image: aruco.detectMarkers(image, family, parameters=options)
found = []
for name in sys.argv[1:]:
    ids = detect(cv2.imread(name, cv2.IMREAD_GRAYSCALE))[1]
    found.append([] if ids is None else sorted({int(i) for i in ids.ravel()}))
print(json.dumps(found))
`;

it.runIf(installed)('OpenCV finds the tag of every card, and the four of every board', async () => {
  const { kit } = realGame('nl');
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const paint = async (name: string, drawing: Drawing): Promise<string> => {
    const { inks } = kit.deck;
    const svg = svgDocument(drawing, { inks, typeface: kit.typeface, pixelsPerMm: PX_PER_MM });
    const file = join(folder, `${name}.png`);
    const png = sharp(Buffer.from(svg), { unlimited: true, limitInputPixels: false })
      .flatten({ background: '#fff' })
      .png({ compressionLevel: 1 });
    writeFileSync(file, await png.toBuffer());
    return file;
  };
  try {
    const cards = [...kit.deck.factors, ...kit.deck.ownCards];
    const files: string[] = [];
    for (const card of cards) files.push(await paint(card.id, playCardFront(kit, card).drawing));
    for (const format of BOARD_FORMATS) files.push(await paint(format, boardFace(kit, format).drawing));
    const found: unknown = JSON.parse(execFileSync(PYTHON, ['-c', READER, ...files], { encoding: 'utf8' }));
    expect(found).toEqual([
      ...cards.map(({ tag }) => [tag]),
      ...BOARD_FORMATS.map((format) => boardGeometry(format).tags.map(({ id }) => id)),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
