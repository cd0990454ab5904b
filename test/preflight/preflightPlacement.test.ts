// The preflight's rules on where things lie: ink over ink, art in the bleed, text by the cut, and how findings count.

import { describe, expect, test } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import {
  BLEED,
  buildSample,
  drawText,
  expectedOf,
  H,
  type OpenDocument,
  overprinting,
  PT,
  painting,
  type SampleChanges,
  W,
} from './preflightSample.ts';

describe('total ink', () => {
  const ground = (doc: OpenDocument, colour: [number, number, number, number]) => {
    doc.rect(0, 0, W + 2 * BLEED, H + 2 * BLEED).fill(colour);
  };
  const blackText = (doc: OpenDocument) => overprinting(doc, () => drawText(doc, 'zwart', 40, 60));
  const bare: SampleChanges = { ground: false, text: false };

  test('when a fill alone has too much, house-tac says how much and where', async () => {
    const bytes = await buildSample({
      paint: (doc) => doc.rect(30 * PT, 20 * PT, 20, 20).fill([90, 80, 80, 40]),
    });
    const [finding, ...others] = preflight(bytes, expectedOf({}));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'house-tac', page: 1 });
    expect(finding!.message).toContain('290 %');
    expect(finding!.message).toContain('at x 30.0 y 20.0 mm from the top left of the bleed');
    expect(await painting((doc) => doc.rect(30, 60, 20, 20).fill([80, 80, 80, 40]))).toEqual([]);
  });

  test('when text overprints a dark ground, both count, but an ink counts once', async () => {
    const on = (colour: [number, number, number, number]) =>
      painting((doc) => {
        ground(doc, colour);
        blackText(doc);
      }, bare);
    expect(await on([70, 60, 60, 0])).toEqual(['house-tac']);
    expect(await on([60, 60, 60, 0])).toEqual([]);
    expect(await on([60, 60, 60, 90])).toEqual([]);
  });

  test('when a light shape lies between, the dark ground does not count', async () => {
    const on = (shape: (doc: OpenDocument) => void) =>
      painting((doc) => {
        ground(doc, [70, 60, 60, 0]);
        shape(doc);
        blackText(doc);
      }, bare);
    expect(await on((doc) => doc.rect(30, 50, 80, 40).fill([0, 0, 0, 0]))).toEqual([]);
    expect(await on((doc) => doc.roundedRect(30, 50, 80, 40, 10).fill([0, 0, 0, 0]))).toEqual([]);
    expect(await on((doc) => doc.rect(30, 50, 20, 40).fill([0, 0, 0, 0]))).toEqual(['house-tac']);
    const clipped = (doc: OpenDocument) =>
      doc.save().circle(40, 60, 5).clip().rect(30, 50, 80, 40).fill([0, 0, 0, 0]).restore();
    expect(await on(clipped)).toEqual(['house-tac']);
  });

  test('when a mark lies outside the bleed, its ink does not count', async () => {
    const mark = (doc: OpenDocument) => doc.rect(-20, 50, 15, 15).fill([100, 100, 100, 100]);
    const page = (data: Record<string, unknown>) => {
      data.MediaBox = [-40, -40, W + 40, H + 40];
    };
    expect(await painting(mark, { page })).toEqual([]);
    const cropMarks = (doc: OpenDocument) => {
      doc.lineWidth(0.5).moveTo(-20, BLEED).lineTo(-5, BLEED);
      doc
        .moveTo(W + 2 * BLEED + 5, BLEED)
        .lineTo(W + 2 * BLEED + 20, BLEED)
        .stroke([100, 100, 100, 100]);
    };
    expect(await painting(cropMarks, { page })).toEqual([]);
  });
});

describe('bleed and safe area', () => {
  test.each([
    ['left', 0, 100],
    ['right', W + BLEED - 10, 100],
    ['top', 60, 0],
    ['bottom', 60, H + BLEED - 10],
  ])('when a fill reaches the cut on the %s but not the edge, house-bleedart', async (side, x, y) => {
    const [width, height] = [side === 'right' ? 10 : 20, side === 'bottom' ? 10 : 20];
    const left = side === 'left' ? BLEED : x;
    const top = side === 'top' ? BLEED : y;
    const bytes = await buildSample({
      paint: (doc) => doc.rect(left, top, width, height).fill([0, 20, 0, 0]),
    });
    const findings = preflight(bytes, expectedOf({}));
    expect(findings.map(({ rule }) => rule)).toEqual(['house-bleedart']);
    expect(findings[0]!.message).toContain(`on the ${side}`);
    const toEdge = (doc: OpenDocument) =>
      doc
        .rect(x, y, side === 'right' ? 10 + BLEED : 20, side === 'bottom' ? 10 + BLEED : 20)
        .fill([0, 20, 0, 0]);
    expect(await painting(toEdge)).toEqual([]);
  });

  test('when a fill stays away from the cut, or lies wholly outside it, nothing is found', async () => {
    expect(await painting((doc) => doc.rect(BLEED + 1, 100, 20, 20).fill([0, 20, 0, 0]))).toEqual([]);
    expect(await painting((doc) => doc.rect(1, 100, BLEED - 1, 20).fill([0, 20, 0, 0]))).toEqual([]);
  });

  test('when text comes near the cut, house-safe; wholly outside it, it is a mark', async () => {
    const text = (x: number) => (doc: OpenDocument) => overprinting(doc, () => drawText(doc, 'l', x, 100, 6));
    expect(await painting(text(BLEED + 2 * PT))).toEqual(['house-safe']);
    expect(await painting(text(BLEED + 3 * PT))).toEqual([]);
    expect(await painting(text(1))).toEqual([]);
    expect(await painting(text(2 * PT), { standard: null })).toEqual(['house-safe']);
  });

  test('when only blanks come near the cut, nothing is found', async () => {
    const text = (ending: string) => (doc: OpenDocument) =>
      overprinting(doc, () => drawText(doc, `woord${ending}`, W + BLEED - 3 * PT - 30, 100, 10));
    expect(await painting(text('     '))).toEqual([]);
    expect(await painting(text('delen'))).toEqual(['house-safe']);
  });
});

describe('findings', () => {
  test('when a fault comes back on a page, it is told once and counted', async () => {
    const bytes = await buildSample({
      paint: (doc) => {
        for (let y = 60; y < 120; y += 20) drawText(doc, 'zwart', 25, y);
      },
    });
    const findings = preflight(bytes, expectedOf({}));
    expect(findings).toHaveLength(1);
    expect(findings[0]!.message).toContain("'zwart'");
    expect(findings[0]!.message).toContain('2 more like it');
  });

  test('when q and Q do not pair, syntax', async () => {
    expect(await painting((doc) => doc.addContent('q'))).toEqual(['syntax']);
    expect(await painting((doc) => doc.addContent('Q'))).toEqual(['syntax']);
  });
});
