// The preflight's rules on what gets too small to print: lines, rectangles, text, images.

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  drawText,
  type OpenDocument,
  overprinting,
  rulesBroken,
  type SampleChanges,
} from './preflightSample.ts';

/** The rules broken by what is painted on top of a good page. */
function painting(paint: (doc: OpenDocument) => void, changes: SampleChanges = {}): Promise<string[]> {
  return rulesBroken({ ...changes, paint });
}

describe('sizes', () => {
  const line = (doc: OpenDocument, width: number) =>
    doc.lineWidth(width).moveTo(30, 60).lineTo(80, 60).stroke([0, 0, 0, 100]);

  test('when a line is thinner than the least, house-line, scaling included', async () => {
    expect(await painting((doc) => line(doc, 0.2))).toEqual(['house-line']);
    expect(await painting((doc) => line(doc, 0.25))).toEqual([]);
    const scaled = (factor: number, width: number) => (doc: OpenDocument) => {
      doc.save().scale(factor);
      line(doc, width);
      doc.restore();
    };
    expect(await painting(scaled(0.5, 0.4))).toEqual(['house-line']);
    expect(await painting(scaled(2, 0.2))).toEqual([]);
  });

  test('when a filled rectangle is thinner than a line may be, house-line', async () => {
    const bar = (height: number) => (doc: OpenDocument) => doc.rect(30, 60, 50, height).fill([0, 0, 0, 100]);
    expect(await painting(bar(0.2))).toEqual(['house-line']);
    expect(await painting(bar(0.3))).toEqual([]);
  });

  test('when text is smaller than the least, house-textsize, scaling included', async () => {
    const text = (size: number) => (doc: OpenDocument) =>
      overprinting(doc, () => drawText(doc, 'klein', 25, 60, size));
    expect(await painting(text(5.9))).toEqual(['house-textsize']);
    expect(await painting(text(6))).toEqual([]);
    const halved = (doc: OpenDocument) => {
      doc.save().scale(0.5, { origin: [60, 100] } as never);
      overprinting(doc, () => drawText(doc, 'klein', 60, 100, 10));
      doc.restore();
    };
    expect(await painting(halved)).toEqual(['house-textsize']);
  });

  test('when small text has more than one ink, house-textsize', async () => {
    const text = (ink: number) => (doc: OpenDocument) => drawText(doc, 'kleur', 25, 60, 7, [100, ink, 0, 0]);
    expect(await painting(text(50))).toEqual(['house-textsize']);
    expect(await painting(text(0))).toEqual([]);
  });

  test('when an image is coarse or RGB, house-ppi or colour', async () => {
    const picture = (pixels: number, space: 'cmyk' | 'srgb') =>
      sharp({ create: { width: pixels, height: pixels, channels: 3, background: '#804020' } })
        .toColourspace(space)
        .jpeg()
        .toBuffer();
    const [coarse, fine, rgb] = await Promise.all([
      picture(100, 'cmyk'),
      picture(160, 'cmyk'),
      picture(160, 'srgb'),
    ]);
    const place = (image: Buffer) => (doc: OpenDocument) => doc.image(image, 40, 60, { width: 36 });
    expect(await painting(place(coarse))).toEqual(['house-ppi']);
    expect(await painting(place(fine))).toEqual([]);
    expect(await painting(place(rgb))).toEqual(['colour']);
  });
});
