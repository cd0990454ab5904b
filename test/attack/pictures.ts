// Hostile photos.

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { type Attack, expectOutcome, type Lab } from './lab.ts';

/** Offers a file as a photo, and holds the command line to refusing it. */
function refused(name: string, says: RegExp, make: (lab: Lab) => Buffer | string | Promise<Buffer>): Attack {
  return {
    name,
    async run(lab) {
      const made = await make(lab);
      const path = typeof made === 'string' ? made : lab.path('photo.jpg');
      if (typeof made !== 'string') writeFileSync(path, made);
      expectOutcome(await lab.duwtje(['scan', path]), { code: 1, says });
    },
  };
}

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG of one colour; `more` are chunks before its pixels. */
function greyPng(width: number, height: number, ...more: Buffer[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', head),
    ...more,
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height), { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const small = () => sharp({ create: { width: 640, height: 480, channels: 3, background: '#778' } });

const plain = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#778' } });

/** An interlaced PNG of one colour, eight bytes a pixel. */
const deepPng = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 4, background: '#778d' } })
    .toColourspace('rgb16')
    .png({ progressive: true, compressionLevel: 1 })
    .toBuffer();

/** A small JPEG whose header says that it is of another size (SOF0: ITU-T T.81, B.2.2). */
async function jpegThatSays(width: number, height: number): Promise<Buffer> {
  const bytes = await small().jpeg().toBuffer();
  const at = bytes.indexOf(Buffer.from('ffc0', 'hex'));
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  return bytes;
}

/** A small AVIF whose header says that it is of another size (`ispe` box). */
async function avifThatSays(width: number, height: number): Promise<Buffer> {
  const bytes = await small().avif({ effort: 0 }).toBuffer();
  const at = bytes.indexOf('ispe', 0, 'latin1');
  bytes.writeUInt32BE(width, at + 8);
  bytes.writeUInt32BE(height, at + 12);
  return bytes;
}

const DEEP = 1_000_000;

/** A JPEG with XMP a million elements deep, spread over as many segments as it takes. */
async function jpegWithDeepXmp(): Promise<Buffer> {
  const jpeg = await small().jpeg().toBuffer();
  const name = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${'<a>'.repeat(DEEP)}${'</a>'.repeat(DEEP)}</x:xmpmeta>`;
  const segments: Buffer[] = [];
  for (let at = 0; at < xmp.length; at += 65_000) {
    const body = Buffer.concat([name, Buffer.from(xmp.slice(at, at + 65_000))]);
    const head = Buffer.from('ffe10000', 'hex');
    head.writeUInt16BE(body.length + 2, 2);
    segments.push(head, body);
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A JPEG whose EXIF directories each point to themselves as the next. */
async function jpegWithEndlessExif(): Promise<Buffer> {
  const jpeg = await small().jpeg().toBuffer();
  const tiff = Buffer.from('49492a0008000000' + '0100' + '698704000100000008000000' + '08000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from('ffe10000', 'hex');
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

const svg = (inside: string, before = '') =>
  Buffer.from(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="900" height="900">${inside}</svg>`,
  );

const LAUGHS = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(12)}">`).join('');

const NO_BOARD = /Er is geen bord te zien/;
const TOO_MANY = /more than \d+ megapixels|more than [\d,]+ along a side/;

const TOO_MANY_HELD = /more than \d+ megapixels in a progressive or interlaced file/;

export const pictures: readonly Attack[] = [
  refused('a PNG of 100,000,000 x 1', TOO_MANY, () => greyPng(100_000_000, 1)),
  refused('a PNG of 1 x 100,000,000', TOO_MANY, () => greyPng(1, 100_000_000)),
  refused('a PNG of 40,000 x 3,000', TOO_MANY, () => greyPng(40_000, 3000)),
  refused('a PNG whose header says 2 billion on 2 billion', /photo\.jpg: /, () => {
    const bytes = greyPng(10, 10);
    bytes.writeUInt32BE(0x7fffffff, 16);
    bytes.writeUInt32BE(0x7fffffff, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    return bytes;
  }),
  refused('a PNG of as many pixels as are read, in 120 KB', NO_BOARD, () => greyPng(10_400, 10_400)),
  refused('a PNG with a text of a gigabyte in a megabyte', NO_BOARD, () => {
    const text = Buffer.concat([
      Buffer.from('Comment\0\0', 'latin1'),
      deflateSync(Buffer.alloc(1_000_000_000, 97), { level: 1 }),
    ]);
    return greyPng(640, 480, pngChunk('zTXt', text));
  }),
  refused('a PNG with a colour profile of 300 megabytes', NO_BOARD, () => {
    const profile = Buffer.concat([
      Buffer.from('icc\0\0', 'latin1'),
      deflateSync(Buffer.alloc(300_000_000), { level: 1 }),
    ]);
    return greyPng(640, 480, pngChunk('iCCP', profile));
  }),
  refused('a JPEG that says 65,500 x 65,500', TOO_MANY, () => jpegThatSays(65_500, 65_500)),
  refused('a JPEG that says 10,400 x 10,400 and holds 640 x 480', /photo\.jpg: /, () =>
    jpegThatSays(10_400, 10_400),
  ),
  refused('a progressive JPEG of 108 megapixels', TOO_MANY_HELD, () =>
    plain(10_400).jpeg({ progressive: true }).toBuffer(),
  ),
  refused('an interlaced PNG of 108 megapixels', TOO_MANY_HELD, () =>
    plain(10_400).png({ progressive: true, compressionLevel: 3 }).toBuffer(),
  ),
  refused('a progressive JPEG of as many pixels as are read', NO_BOARD, () =>
    plain(8900).jpeg({ progressive: true }).toBuffer(),
  ),
  refused('an interlaced PNG of as many pixels as are read', NO_BOARD, () =>
    plain(8900).png({ progressive: true, compressionLevel: 3 }).toBuffer(),
  ),
  refused('a progressive JPEG in full colour of 49 megapixels', TOO_MANY_HELD, () =>
    plain(7000).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  ),
  refused('a progressive JPEG in full colour of as many pixels as are read', NO_BOARD, () =>
    plain(6300).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  ),
  refused('a progressive CMYK JPEG of 36 megapixels', TOO_MANY_HELD, () =>
    plain(6000).toColourspace('cmyk').jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  ),
  refused('an interlaced PNG of 36 megapixels with 16 bits and transparency', TOO_MANY_HELD, () =>
    deepPng(6000),
  ),
  refused('such a PNG of as many pixels as are read', NO_BOARD, () => deepPng(5400)),
  refused('a WebP of 16,383 x 16,383', /photo\.jpg: /, async () => {
    // VP8L: a signature byte, then 14 bits each of width and height less one.
    const head = Buffer.from('52494646000000005745425056503820', 'hex');
    const body = Buffer.from('2fffffffffffffffff', 'hex');
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    head.write('L', 15, 'latin1');
    head.writeUInt32LE(4 + 8 + body.length, 4);
    return Buffer.concat([head, size, body, Buffer.alloc(1)]);
  }),
  refused('an AVIF that says 65,535 x 65,535', /photo\.jpg: /, () => avifThatSays(65_535, 65_535)),
  refused('an AVIF that says 10,400 x 10,400 and holds 640 x 480', /photo\.jpg: /, () =>
    avifThatSays(10_400, 10_400),
  ),
  refused('a GIF of 60,000 x 60,000', /photo\.jpg: /, () =>
    Buffer.from('47494638396160ea60ea800000000000ffffff2c0000000060ea60ea0002024401003b', 'hex'),
  ),
  refused('a TIFF whose directory points to itself', /photo\.jpg: /, () =>
    Buffer.from(`49492a0008000000${'0100'}${'000103000100000060ea0000'}${'08000000'}`, 'hex'),
  ),
  refused('XMP a million elements deep', NO_BOARD, jpegWithDeepXmp),
  refused('EXIF that leads back to itself', NO_BOARD, jpegWithEndlessExif),
  refused('an SVG with a file of this machine in it', /is not a photo but a drawing \(SVG\)/, () =>
    svg('&x;', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
  ),
  refused('an SVG that shows a device', /is not a photo but a drawing \(SVG\)/, () =>
    svg('<image xlink:href="file:///dev/zero" width="900" height="900"/>'),
  ),
  refused('an SVG of entities of entities', /is not a photo but a drawing \(SVG\)/, () =>
    svg('&l12;', `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY l0 "ha">${LAUGHS}]>`),
  ),
  refused('an SVG a million elements deep', /is not a photo but a drawing \(SVG\)/, () =>
    svg('<g>'.repeat(DEEP)),
  ),
  refused('a pipe that nobody writes to', /not a plain file/, (lab) => {
    execFileSync('mkfifo', [lab.path('photo.jpg')]);
    return lab.path('photo.jpg');
  }),
  refused('a device that never ends', /not a plain file/, () => '/dev/zero'),
  refused('a link to a device that never ends', /not a plain file/, (lab) => {
    symlinkSync('/dev/zero', lab.path('photo.jpg'));
    return lab.path('photo.jpg');
  }),
  refused('a link to itself', /links lead in a circle/, (lab) => {
    symlinkSync(lab.path('photo.jpg'), lab.path('photo.jpg'));
    return lab.path('photo.jpg');
  }),
  refused('a folder', /is a folder/, (lab) => {
    mkdirSync(lab.path('photo.jpg'));
    return lab.path('photo.jpg');
  }),
  refused('a file of 8 gigabytes', /is larger than \d+ MB/, (lab) => {
    writeFileSync(lab.path('photo.jpg'), '');
    truncateSync(lab.path('photo.jpg'), 8e9);
    return lab.path('photo.jpg');
  }),
  ...['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'].map((format) =>
    refused(`a ${format} of which the last third is missing`, /photo\.jpg: /, async () => {
      const whole = await small()
        .composite([
          {
            input: await sharp({
              create: {
                width: 600,
                height: 400,
                channels: 3,
                background: '#abc',
                noise: { type: 'gaussian', mean: 120, sigma: 40 },
              },
            })
              .png()
              .toBuffer(),
          },
        ])
        .toFormat(format as 'jpeg')
        .toBuffer();
      return whole.subarray(0, Math.floor((2 * whole.length) / 3));
    }),
  ),
];
