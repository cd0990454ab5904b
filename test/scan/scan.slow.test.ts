// The command line on photos of the laboratory, and on files that are no photo.

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { duwtje } from '../cli/run.ts';
import { DECK, paintPrints } from '../vision/lab/prints.ts';
import { type Photo, takePhoto } from '../vision/lab/shoot.ts';

interface CardReport {
  readonly card: string;
  readonly zone: string | null;
  readonly doubt: string | null;
  readonly center_mm: readonly [number, number];
  readonly angle_deg: number;
  readonly confidence: number;
}

interface Report {
  readonly board: string | null;
  readonly cards: readonly CardReport[];
  readonly notFound: readonly string[];
  readonly unread: readonly { readonly center_mm: readonly [number, number]; readonly zone: string | null }[];
  readonly clear: boolean;
  readonly warnings: readonly string[];
}

/** Out of focus by about three quarters of a module of a card's tag. */
const SOFT_PX = 2;

const folder = mkdtempSync(join(tmpdir(), 'scan-'));
const board = join(folder, 'board.jpg');
let photo: Photo;

function file(name: string, bytes: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function scanJson(...args: string[]): { code: number | null; err: string; report: Report } {
  const run = duwtje('scan', '--json', ...args);
  return { code: run.code, err: run.err, report: JSON.parse(run.out) as Report };
}

/** Every card of the photo is there, in its zone or with a doubt. */
function expectTruth(report: Report): void {
  expect(report.board).toBe('A2');
  expect(report.cards.map(({ card }) => card).sort()).toEqual(photo.truth.map(({ card }) => card).sort());
  for (const { card, zone, doubt, center_mm } of report.cards) {
    const real = photo.truth.find((t) => t.card === card)!;
    if (doubt === null) expect([card, zone]).toEqual([card, real.zone]);
    expect(Math.hypot(center_mm[0] - real.centre.x, center_mm[1] - real.centre.y)).toBeLessThan(3);
  }
}

beforeAll(async () => {
  photo = await takePhoto(await paintPrints(), 21, 'clear', 2.2);
  writeFileSync(board, photo.jpeg);
}, 60_000);

describe('a photo of a board', () => {
  it('gives JSON with every card in its zone', () => {
    const { code, err, report } = scanJson(board);
    expect({ code, err, warnings: report.warnings }).toEqual({ code: 0, err: '', warnings: [] });
    expectTruth(report);
    expect(report.notFound).toHaveLength(DECK.length - photo.truth.length);
    expect(Object.keys(report.cards[0]!)).toEqual([
      'card',
      'zone',
      'doubt',
      'center_mm',
      'angle_deg',
      'confidence',
    ]);
  });

  it('gives a table for people, in the language that they ask for', () => {
    const { code, out } = duwtje('scan', board);
    expect(code).toBe(0);
    expect(out).toMatch(/^Bord A2, \d+ van de \d+ kaarten gevonden\.\n\nkaart +titel +vak +twijfel\n/);
    expect(out).toContain(` ${photo.truth.length} van de ${DECK.length} kaarten `);
    expect(out).toMatch(/^gezondheid +Gezondheid/m);
    expect(duwtje('scan', board, '--lang', 'en').out).toMatch(
      /^A2 board, \d+ of \d+ cards found\.\n\ncard +title +zone +doubt\n/,
    );
  });

  it.each(['png', 'webp', 'tiff', 'avif'] as const)('may be %s', async (format) => {
    const other = file(
      `board.${format}`,
      await sharp(photo.jpeg)
        .toFormat(format, { quality: 80, ...(format === 'avif' && { effort: 0 }) })
        .toBuffer(),
    );
    expectTruth(scanJson(other).report);
  });

  it('may be CMYK, grey, transparent or of 16 bits', async () => {
    const made = {
      'cmyk.jpg': sharp(photo.jpeg).toColourspace('cmyk').jpeg(),
      'grey.jpg': sharp(photo.jpeg).greyscale().jpeg(),
      'clear.png': sharp(photo.jpeg).ensureAlpha().png(),
      'deep.png': sharp(photo.jpeg).toColourspace('rgb16').png(),
    };
    for (const [name, image] of Object.entries(made))
      expectTruth(scanJson(file(name, await image.toBuffer())).report);
  });

  it('is turned upright as its EXIF orientation says', async () => {
    const pixels = await sharp(photo.jpeg).rotate(270).toBuffer();
    const turned = file('turned.jpg', await sharp(pixels).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    const overlay = join(folder, 'turned.png');
    expectTruth(scanJson(turned, '--overlay', overlay).report);
    // The reader does not mind how a picture is turned; people do.
    const { width, height } = photo.camera;
    expect(await sharp(overlay).metadata()).toMatchObject({ width, height });
  });

  it('that a mirror setting of EXIF puts right is read', async () => {
    const flopped = await sharp(photo.jpeg).flop().withMetadata({ orientation: 2 }).jpeg().toBuffer();
    expectTruth(scanJson(file('flopped.jpg', flopped)).report);
  });

  it('is cut up and drawn over', async () => {
    const crops = join(folder, 'crops');
    const overlay = join(folder, 'seen', 'overlay.png');
    const { code, err } = duwtje('scan', board, '--crops', crops, '--overlay', overlay);
    expect(code).toBe(0);
    // What says nothing has no picture, and is named.
    const without = /no writing to be seen on (.*): no picture/.exec(err)?.[1]?.split(', ') ?? [];
    expect(without.length).toBeLessThan(photo.truth.length);
    expect(readdirSync(crops).sort()).toEqual(
      [
        'board.webp',
        ...['agreement', 'experience', 'recommendation', 'yield'].map((id) => `field-${id}.webp`),
        ...photo.truth.flatMap(({ card }) => (without.includes(card) ? [] : [`card-${card}.webp`])),
      ].sort(),
    );
    const written = photo.scene.cards.filter(({ strokes }) => strokes.length > 0).length;
    expect(photo.truth.length - without.length).toBeLessThanOrEqual(written);
    expect(await sharp(join(crops, 'board.webp')).metadata()).toMatchObject({ width: 2376, height: 1680 });
    const { width, height } = photo.camera;
    expect(await sharp(overlay).metadata()).toMatchObject({ width, height, format: 'png' });
  });

  it('without its end marker is read', () => {
    expectTruth(scanJson(file('endless.jpg', photo.jpeg.subarray(0, -2))).report);
    expectTruth(scanJson(file('trailer.jpg', Buffer.concat([photo.jpeg, Buffer.from('trailer')]))).report);
  });

  it('out of focus is not called clear: the sharpness and the places that were not read are said', async () => {
    const sharply = scanJson(board).report;
    expect(sharply.unread).toEqual([]);
    expect(sharply.clear).toBe(sharply.cards.every(({ doubt }) => doubt === null));
    const soft = file('soft.jpg', await sharp(photo.jpeg).blur(SOFT_PX).jpeg({ quality: 90 }).toBuffer());
    const { code, report } = scanJson(soft);
    expect(code).toBe(0);
    expect(report.clear).toBe(false);
    expect(report.warnings.join(' ')).toMatch(/niet scherp.*niet gelezen/);
    expect(report.unread.length).toBeGreaterThan(0);
    expect(report.unread[0]).toMatchObject({ center_mm: [expect.any(Number), expect.any(Number)] });
    expect(duwtje('scan', soft).out).toMatch(/^\? .*\d+ mm van links en \d+ mm van boven/m);
  });

  it('and another of the same board make one reading; one without a board is named', async () => {
    const empty = file('table.png', await blank(800, 600));
    const { code, report } = scanJson(board, board, empty);
    expect(code).toBe(0);
    expectTruth(report);
    expect(report.warnings).toEqual([expect.stringMatching(/^.*table\.png: Er is geen bord te zien/)]);
  });

  it('is read though a file beside it is no photo: that one is named', () => {
    const letter = file('letter.txt', 'Dear reader');
    const { code, err, report } = scanJson(letter, board);
    expect(code).toBe(0);
    expect(err).toBe(`${letter}: is not a picture: use a photo in JPEG, PNG, WebP, TIFF or AVIF.\n`);
    expect(report.warnings).toEqual([err.trim()]);
    expectTruth(report);
    const table = duwtje('scan', letter, board);
    expect({ code: table.code, err: table.err }).toEqual({ code: 0, err });
    expect(table.out).not.toContain('letter.txt');
  });
});

function blank(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#778' } })
    .png()
    .toBuffer();
}

describe('exit code 1, with one line and JSON, for', () => {
  const failed = (name: string, message: RegExp): void => {
    const { code, err, report } = scanJson(join(folder, name));
    expect(code).toBe(1);
    expect(err.split('\n')).toHaveLength(2);
    expect(err).toContain(name);
    expect(err).toMatch(message);
    expect(report).toMatchObject({ board: null, cards: [], warnings: [err.trim()] });
    expect(duwtje('scan', join(folder, name))).toEqual({ code: 1, out: '', err });
  };

  it('a photo without a board', async () => {
    file('none.png', await blank(800, 600));
    failed('none.png', /Er is geen bord te zien\. Maak de foto van boven/);
    expect(scanJson(join(folder, 'none.png')).report.notFound).toHaveLength(DECK.length);
  });

  it('a mirrored photo', async () => {
    file('mirrored.jpg', await sharp(photo.jpeg).flop().jpeg().toBuffer());
    failed('mirrored.jpg', /spiegelbeeld/);
  });

  it('a file that is no picture', () => {
    file('letter.jpg', 'Dear reader,\nthis is no picture.\n'.repeat(50));
    failed('letter.jpg', /is not a picture: use a photo in JPEG, PNG, WebP, TIFF or AVIF\./);
    file('drawing.jpg', '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>');
    failed('drawing.jpg', /is not a photo but a drawing \(SVG\)/);
  });

  it('an empty file', () => {
    file('empty.jpg', '');
    failed('empty.jpg', /is empty: copy the photo again/);
  });

  it.each([0.001, 0.3, 0.9])('a file that breaks off at %d of its length', (share) => {
    file('half.jpg', photo.jpeg.subarray(0, Math.round(photo.jpeg.length * share)));
    failed('half.jpg', /is cut short: the last part of the photo is missing/);
  });

  it('an enormous picture', async () => {
    file('enormous.png', await blank(15_000, 12_000));
    failed('enormous.png', /more than 110 megapixels: make it smaller first/);
  });

  it('an interlaced picture that would be held whole', async () => {
    const path = join(folder, 'held.png');
    await sharp({ create: { width: 10_400, height: 10_400, channels: 3, background: '#fff' } })
      .png({ progressive: true })
      .toFile(path);
    failed('held.png', /more than 80 megapixels in a progressive or interlaced file: make it smaller first/);
  });

  it('a progressive picture in full colour, which takes twice the room', async () => {
    const path = join(folder, 'full.jpg');
    await sharp({ create: { width: 7000, height: 7000, channels: 3, background: '#fff' } })
      .jpeg({ progressive: true, chromaSubsampling: '4:4:4' })
      .toFile(path);
    failed('full.jpg', /more than 40 megapixels in a progressive or interlaced file: make it smaller first/);
  });

  it('a tiny picture', async () => {
    file('tiny.png', await blank(20, 20));
    failed('tiny.png', /te klein: 20 x 20 beeldpunten/);
  });

  it('a HEIC photo that this machine cannot open', () => {
    const head = Buffer.from('00000018667479706865696300000000686569636d696631', 'hex');
    file('phone.heic', Buffer.concat([head, Buffer.alloc(2000)]));
    failed('phone.heic', /save it as JPEG/);
  });

  it('files of which none can be read, a line each', () => {
    const names = ['one.jpg', 'two.jpg'].map((name) => file(name, 'no picture'));
    const { code, err, report } = scanJson(...names);
    expect(code).toBe(1);
    expect(report.warnings).toEqual(
      names.map((name) => expect.stringContaining(`${name}: is not a picture`)),
    );
    expect(err.trim().split('\n')).toEqual(report.warnings);
  });

  it('a file that is not there, and a folder', () => {
    failed('gone.jpg', /cannot be read: it does not exist/);
    expect(scanJson(folder)).toMatchObject({ code: 1, err: expect.stringMatching(/is a folder/) });
  });
});

describe('exit code 2 for', () => {
  it.each([
    ['no photo', ['scan'], /missing required argument/],
    ['an unknown option', ['scan', 'a.jpg', '--fast'], /unknown option/],
    ['an unknown language', ['scan', 'a.jpg', '--lang', 'qaa'], /no edition ‘qaa’: use one of nl, en/],
    [
      'an overlay of no known kind',
      ['scan', 'a.jpg', '--overlay', 'seen.pdf'],
      /ends in \.png, \.jpg or \.webp/,
    ],
    ['crops without a folder', ['scan', 'a.jpg', '--crops', ''], /Name a folder/],
  ])('%s', (_, args, message) => {
    const run = duwtje(...args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(message);
  });
});
