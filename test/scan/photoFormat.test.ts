// What meets the decoder: photos by their first bytes, and PNGs without their texts.

import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isDrawing, isPhoto } from '../../src/scan/photoFormat.ts';
import { withoutPngTexts } from '../../src/scan/pngTexts.ts';

const small = sharp({ create: { width: 8, height: 8, channels: 3, background: '#778' } });

test.each(['jpeg', 'png', 'webp', 'tiff', 'avif', 'gif'] as const)('%s begins as a photo', async (format) => {
  expect(isPhoto(await small.clone().toFormat(format).toBuffer())).toBe(true);
});

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '\ufeff\n<?xml version="1.0"?><!-- a --><svg/>',
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///x">]><svg>&x;</svg>',
])('%s is a drawing, and no photo', (text) => {
  expect(isDrawing(Buffer.from(text))).toBe(true);
  expect(isPhoto(Buffer.from(text))).toBe(false);
});

test.each(['%PDF-1.7', 'P6 8 8 255\n', 'Dear reader, <svg>', ''])('%j is neither', (text) => {
  expect(isDrawing(Buffer.from(text))).toBe(false);
  expect(isPhoto(Buffer.from(text))).toBe(false);
});

test('a PNG loses its texts and keeps every pixel; one that breaks off keeps what it has', async () => {
  const png = await small.clone().png().toBuffer();
  const body = Buffer.concat([Buffer.from('zTXtComment\0\0', 'latin1'), deflateSync(Buffer.alloc(1e6))]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  const texts = Buffer.concat([length, body, sum]);
  // Behind the signature and the header: 8 and 25 bytes.
  const worded = Buffer.concat([png.subarray(0, 33), texts, png.subarray(33), texts]);
  expect(withoutPngTexts(worded)).toEqual(png);
  expect(withoutPngTexts(worded.subarray(0, 60))).toEqual(png.subarray(0, 33));
  expect(withoutPngTexts(png.subarray(0, 50))).toEqual(png.subarray(0, 50));
});
