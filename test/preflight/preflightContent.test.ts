// The preflight's reading of page content: where objects land, in which colour, how wide and how large.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { interpretContent } from '../../src/preflight/content/contentInterpreter.ts';
import { createResourceMemory, PageResources } from '../../src/preflight/content/pageResources.ts';
import type { PageArt, Painted } from '../../src/preflight/content/paintedObjects.ts';
import { outlineHolds } from '../../src/preflight/geometry/convexOutline.ts';
import { PdfFile } from '../../src/preflight/pdf/pdfFile.ts';
import { readPages } from '../../src/preflight/pdf/pdfPages.ts';
import { PreflightError } from '../../src/preflight/preflightError.ts';
import { buildSample } from './preflightSample.ts';

let resources: PageResources;

beforeAll(async () => {
  // The good sample's page lends its font (F1), spot colour (CS0) and overprint (Over).
  const file = new PdfFile(await buildSample());
  resources = new PageResources(file, readPages(file)[0]!.resources, createResourceMemory());
});

function artOf(content: string): PageArt {
  return interpretContent(Buffer.from(content, 'latin1'), resources, 'a test');
}

function onlyObject(content: string): Painted {
  const { objects } = artOf(content);
  expect(objects).toHaveLength(1);
  return objects[0]!;
}

describe('paths', () => {
  test('when matrices nest, the box is where they put it', () => {
    const fill = onlyObject('1 0 0 -1 0 100 cm q 2 0 0 2 10 10 cm 0 0 0 1 k 1 2 3 4 re f Q');
    expect(fill).toMatchObject({ kind: 'fill', box: { x0: 12, y0: 78, x1: 18, y1: 86 }, thinnestPt: 6 });
  });

  test('when a curve bulges, the box reaches its turn and not its control points', () => {
    const { box } = onlyObject('0 0 m 0 40 30 40 30 0 c f');
    expect(box).toEqual({ x0: 0, y0: 0, x1: 30, y1: 30 });
  });

  test('when a curve is written short (v, y), it starts or ends on its control point', () => {
    expect(onlyObject('0 0 m 0 10 10 10 v f').box).toMatchObject({ x1: 10, y1: 10 });
    expect(onlyObject('0 0 m 0 10 10 10 y f').box).toMatchObject({ x1: 10, y1: 10 });
  });

  test('when a line is scaled, its width and box are too', () => {
    const stroke = onlyObject('.5 0 0 .5 0 0 cm 2 w 10 10 m 30 10 l S');
    expect(stroke).toMatchObject({
      kind: 'stroke',
      widthPt: 1,
      box: { x0: 4.5, y0: 4.5, x1: 15.5, y1: 5.5 },
    });
  });

  test('when a path is filled and stroked, both are painted', () => {
    expect(artOf('0 0 9 9 re B').objects.map(({ kind }) => kind)).toEqual(['fill', 'stroke']);
  });

  test('when one path holds several lines, each is an object, but they fill as one', () => {
    const lines = '0 0 m 10 0 l 90 0 m 100 0 l';
    expect(artOf(`2 w ${lines} S`).objects.map(({ box }) => [box.x0, box.x1])).toEqual([
      [-1, 11],
      [89, 101],
    ]);
    expect(onlyObject('0 0 9 9 re 20 20 9 9 re f').box).toEqual({ x0: 0, y0: 0, x1: 29, y1: 29 });
  });

  test('when a clip cuts an object, its box is cut; when it cuts all, nothing is painted', () => {
    expect(onlyObject('q 0 0 10 10 re W n 5 5 20 20 re f Q').box).toEqual({ x0: 5, y0: 5, x1: 10, y1: 10 });
    expect(artOf('q 0 0 10 10 re W n 20 20 5 5 re f Q').objects).toEqual([]);
    expect(artOf('q 0 0 10 10 re W n Q 20 20 5 5 re f').objects).toHaveLength(1);
  });

  test('when a convex shape is filled, what it covers is known; of other shapes it is not', () => {
    const pill = '10 0 m 50 0 l 60 0 60 20 50 20 c 10 20 l 0 20 0 0 10 0 c h f';
    const covers = onlyObject(pill).covers!;
    expect(outlineHolds(covers, { x0: 8, y0: 4, x1: 52, y1: 16 })).toBe(true);
    expect(outlineHolds(covers, { x0: 1, y0: 1, x1: 59, y1: 19 })).toBe(false);
    expect(onlyObject('0 0 m 10 0 l 10 10 l 5 3 l 0 10 l f').covers).toBeNull();
    expect(onlyObject('0 0 30 30 re 10 10 10 10 re f*').covers).toBeNull();
    // A corner that curves inwards leaves out what the straight line across it would take in.
    expect(onlyObject('0 0 m 20 0 l 20 10 l 15 10 10 15 10 20 c 0 20 l f').covers).toBeNull();
  });
});

describe('state', () => {
  test('when colours are set in any way, the object has them', () => {
    expect(onlyObject('/DeviceCMYK cs .1 .2 .3 .4 scn 0 0 1 1 re f').paint.colour).toMatchObject({
      space: { kind: 'cmyk' },
      components: [0.1, 0.2, 0.3, 0.4],
    });
    expect(onlyObject('/CS0 CS .5 SCN 0 0 1 1 re S').paint.colour).toMatchObject({
      space: { kind: 'spot', name: 'CutContour', alternate: { kind: 'cmyk' } },
      components: [0.5],
    });
    expect(onlyObject('1 0 0 rg 0 0 1 1 re f').paint.colour.space.kind).toBe('rgb');
    expect(onlyObject('/DeviceCMYK cs 0 0 1 1 re f').paint.colour.components).toEqual([0, 0, 0, 1]);
    expect(onlyObject('0 0 1 1 re f').paint.colour.space.kind).toBe('unset');
  });

  test('when a graphics state is restored, overprint ends', () => {
    const { objects } = artOf('q /Over gs 0 0 1 1 re f Q 0 0 1 1 re f');
    expect(objects.map(({ paint }) => paint.overprint)).toEqual([true, false]);
    expect(objects[0]!.paint.overprintMode).toBe(1);
  });

  test('when q and Q do not pair, they are counted', () => {
    expect(artOf('q q Q')).toMatchObject({ unclosedSaves: 1, strayRestores: 0 });
    expect(artOf('q Q Q')).toMatchObject({ unclosedSaves: 0, strayRestores: 1 });
  });
});

describe('text', () => {
  test('when text is shown, its box follows widths, shifts, matrices and scale', () => {
    const text = onlyObject('BT /F1 10 Tf 1 0 0 1 20 30 Tm [<0001> 100 <0002>] TJ ET');
    const font = resources.font('F1');
    const width = (font.widths[1]! + font.widths[2]! - 100) / 100;
    expect(text).toMatchObject({ kind: 'text', sizePt: 10, codes: [1, 2] });
    expect(text.box.x0).toBeCloseTo(20);
    expect(text.box.x1).toBeCloseTo(20 + width);
    expect(text.box.y0).toBeCloseTo(30 + font.descent / 100);
    expect(text.box.y1).toBeCloseTo(30 + font.ascent / 100);
    const scaled = onlyObject('.5 0 0 .5 0 0 cm BT /F1 10 Tf 50 Tz 20 30 Td [<0001> 100 <0002>] TJ ET');
    expect(scaled).toMatchObject({ sizePt: 5 });
    expect(scaled.box.x1 - scaled.box.x0).toBeCloseTo(width / 4);
  });

  test('when text goes on, the next run begins where the last one ended', () => {
    const { objects } = artOf('BT /F1 10 Tf <0001> Tj <0002> Tj 0 -12 TD <0001> Tj T* <0001> Tj ET');
    const [first, second, third, fourth] = objects.map(({ box }) => box);
    expect(second!.x0).toBeCloseTo(first!.x1);
    expect(third!.y0).toBeCloseTo(first!.y0 - 12);
    expect(fourth!.y0).toBeCloseTo(first!.y0 - 24);
  });

  test('when text is outlined or invisible, it is painted so', () => {
    const both = artOf('BT /F1 10 Tf 2 Tr .5 w <0001> Tj ET').objects;
    expect(both.map((text) => text.kind === 'text' && text.outlinePt)).toEqual([null, 0.5]);
    expect(artOf('BT /F1 10 Tf 3 Tr <0001> Tj ET').objects).toEqual([]);
  });
});

describe('errors', () => {
  test.each([
    ['1 2 l 1 0 m 3', 'ends in operands'],
    ['1 m', 'm wants 2 numbers'],
    ['/A 1 m', 'm wants 2 numbers'],
    ['1 2 zz', "'zz' is no operator"],
    ['BI /W 1 ID x EI', 'inline image'],
    ['BT <0001> Tj ET', 'before a font'],
    ['BT /F9 9 Tf ET', 'no /Font named /F9'],
    ['/Nope gs', 'no /ExtGState named /Nope'],
    ['/DeviceCMYK cs 1 0 0 scn', '4 numbers for a colour in DeviceCMYK'],
    ['] f', 'unexpected sign'],
    [`${'1 '.repeat(50)}m`, 'Too many operands'],
  ])('when the content is %s, the error says so', (content, problem) => {
    expect(() => artOf(content)).toThrow(PreflightError);
    expect(() => artOf(content)).toThrow(problem);
  });

  test('when content breaks off anywhere, it is read or an error says where', () => {
    const content =
      'q 1 0 0 -1 0 100 cm /Over gs 0 0 0 1 k 1 2 3 4 re f 0 0 m 1 2 3 4 5 6 c S BT /F1 10 Tf [<0001> -5 (\\(a)] TJ ET ' +
      '/OC <</A [1 2]>> BDC EMC Q';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: content.length }), (length) => {
        try {
          artOf(content.slice(0, length));
        } catch (error) {
          expect(error).toBeInstanceOf(PreflightError);
          expect((error as PreflightError).byte).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
