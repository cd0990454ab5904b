// The preflight's rules on pages: each fault alone yields its finding, and what is just right yields none.

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
  painting,
  patched,
  pdfName,
  rulesBroken,
  type SampleChanges,
  W,
} from './preflightSample.ts';

describe('boxes', () => {
  test('when the finished size is off by more than 0.05 mm, house-trim', async () => {
    expect(await rulesBroken({}, { trimMm: { w: 63.04, h: 88 } })).toEqual([]);
    expect(await rulesBroken({}, { trimMm: { w: 63.06, h: 88 } })).toEqual(['house-trim']);
    expect(await rulesBroken({ standard: null }, { trimMm: { w: 70, h: 88 } })).toEqual(['house-trim']);
  });

  test('when the bleed is another than wanted or missing, house-bleed', async () => {
    expect(await rulesBroken({}, { bleedMm: 2 })).toEqual(['house-bleed']);
    const noBleedBox: SampleChanges = { page: (page) => delete page.BleedBox };
    expect(await rulesBroken(noBleedBox)).toEqual(['house-bleed']);
  });

  test('when boxes are missing or stick out, box', async () => {
    expect(
      await rulesBroken({ page: (page) => delete page.TrimBox }, { trimMm: { w: 69, h: 94 } }),
    ).toContain('box');
    const small = { MediaBox: [1, 1, W + BLEED, H + BLEED] };
    expect(await rulesBroken({ page: (page) => Object.assign(page, small) })).toEqual(['box']);
    expect(await rulesBroken({ page: (page) => Object.assign(page, { ArtBox: page.TrimBox }) })).toEqual([
      'box',
    ]);
  });

  test.each([
    ['UserUnit', 1],
    ['Rotate', 90],
    ['CropBox', [20, 20, 100, 100]],
  ])('when the page has %s, house-box', async (key, value) => {
    expect(await rulesBroken({ page: (page) => Object.assign(page, { [key]: value }) })).toEqual([
      'house-box',
    ]);
    expect(
      await rulesBroken({ standard: null, page: (page) => Object.assign(page, { [key]: value }) }),
    ).toEqual([]);
  });

  test('when the page has an annotation or actions, annot or catalog', async () => {
    expect(await painting((doc) => doc.link(30, 30, 20, 20, 'https://example.org'))).toEqual(['annot']);
    expect(await rulesBroken({ page: (page) => Object.assign(page, { AA: {} }) })).toEqual(['catalog']);
  });
});

describe('fonts', () => {
  const helvetica = (doc: OpenDocument) =>
    overprinting(doc, () => {
      doc
        .font('Helvetica')
        .fontSize(10)
        .fillColor([0, 0, 0, 100])
        .text('Hallo', 25, 60, { lineBreak: false });
    });

  test('when a font is not embedded, font, once a file', async () => {
    expect(await painting(helvetica)).toEqual(['font']);
    expect(await painting(helvetica, { pages: 2 })).toEqual(['font']);
    expect(await painting(helvetica, { standard: null })).toEqual(['font']);
  });

  test('when a font has no subset tag, font', async () => {
    const bytes = patched(await buildSample(), '/BaseFont /BZZZZZ+', '/BaseFont /bzzzzz+');
    expect(preflight(bytes, expectedOf({})).map(({ rule }) => rule)).toEqual(['font']);
  });

  test('when a character is not in the font, glyph', async () => {
    const chinese = (doc: OpenDocument) => overprinting(doc, () => drawText(doc, 'a漢', 25, 60));
    expect(await painting(chinese)).toEqual(['glyph']);
    expect(await painting(chinese, { standard: null })).toEqual(['glyph']);
  });
});

describe('colour', () => {
  test('when a colour is RGB, colour', async () => {
    expect(await painting((doc) => doc.rect(30, 60, 20, 20).fill('#ff0000'))).toEqual(['colour']);
    expect(await painting((doc) => doc.rect(30, 60, 20, 20).fill('#ff0000'), { standard: null })).toEqual([]);
  });

  test('when no colour was set, or a gray, house-colour', async () => {
    const bare: SampleChanges = { ground: false, text: false, dieLine: false };
    const square = (doc: OpenDocument) => doc.rect(30, 60, 20, 20).addContent('f');
    expect(await rulesBroken({ ...bare, paint: square }, { requireSpot: [] })).toEqual(['house-colour']);
    expect(await painting((doc) => doc.addContent('.5 g').rect(30, 60, 20, 20).addContent('f'))).toEqual([
      'house-colour',
    ]);
  });

  test('when a fill is a gradient, house-colour, in X-1a colour', async () => {
    const gradient = (doc: OpenDocument) => {
      const flow = doc.linearGradient(30, 60, 50, 60);
      flow.stop(0, [10, 0, 0, 0] as never).stop(1, [0, 10, 0, 0] as never);
      doc.rect(30, 60, 20, 20).fill(flow);
    };
    expect(await painting(gradient)).toEqual(['house-colour']);
    expect(await painting(gradient, { standard: 'X-1a' })).toEqual(['colour']);
  });

  test('when a spot is not asked for, house-spot', async () => {
    const gold = (doc: OpenDocument) =>
      doc.addSpotColor('Goud', 0, 20, 60, 20).rect(30, 60, 20, 20).fill('Goud');
    expect(await painting(gold)).toEqual(['house-spot']);
    expect(await painting((doc) => overprinting(doc, () => gold(doc)))).toEqual(['house-spot']);
    const asked = { spots: ['CutContour', 'Goud'] };
    expect(await rulesBroken({ paint: (doc) => overprinting(doc, () => gold(doc)) }, asked)).toEqual([]);
  });
});

describe('die line', () => {
  const line = (doc: OpenDocument) => doc.rect(BLEED, BLEED, W, H).lineWidth(0.5);

  test('when it is missing on a page, house-spot there', async () => {
    expect(await rulesBroken({ dieLine: false })).toEqual(['house-spot']);
    expect(await rulesBroken({ dieLine: false }, { requireSpot: [] })).toEqual([]);
  });

  test('when it knocks out or is filled, house-dieline', async () => {
    expect(await painting((doc) => line(doc).stroke('CutContour'), { dieLine: false })).toEqual([
      'house-dieline',
    ]);
    const filled = (doc: OpenDocument) =>
      overprinting(doc, () => doc.rect(0, 0, W + 2 * BLEED, H + 2 * BLEED).fill('CutContour'));
    expect(await painting(filled, { dieLine: false })).toEqual(['house-dieline']);
  });
});

describe('overprint and black', () => {
  test('when 100K text knocks out, house-blacktext', async () => {
    expect(await painting((doc) => drawText(doc, 'zwart', 25, 60))).toEqual(['house-blacktext']);
    expect(await painting((doc) => drawText(doc, 'grijs', 25, 60, 10, [0, 0, 0, 60]))).toEqual([]);
  });

  test('when it overprints without OPM 1, house-overprint', async () => {
    const wrongMode = (doc: OpenDocument) => {
      doc.page.ext_gstates.Wrong = { Type: 'ExtGState', OP: true, op: true, OPM: 0 };
      doc.save().addContent('/Wrong gs');
      drawText(doc, 'zwart', 25, 60);
      doc.restore();
    };
    expect(await painting(wrongMode)).toEqual(['house-overprint']);
  });

  test('when text is in rich black, house-blacktext', async () => {
    const rich = (size: number) => (doc: OpenDocument) =>
      drawText(doc, 'vol', 25, 60, size, [40, 30, 30, 100]);
    expect(await painting(rich(12))).toEqual(['house-blacktext']);
    expect(await painting(rich(24))).toEqual([]);
  });

  test('when white overprints, house-overprint', async () => {
    const white = (doc: OpenDocument) => doc.rect(30, 60, 20, 20).fill([0, 0, 0, 0]);
    expect(await painting((doc) => overprinting(doc, () => white(doc)))).toEqual(['house-overprint']);
    expect(await painting(white)).toEqual([]);
  });
});

describe('transparency', () => {
  const veil = (doc: OpenDocument) => doc.rect(30, 60, 20, 20).fillOpacity(0.5).fill([0, 50, 0, 0]);
  const state = (entry: object) => (doc: OpenDocument) => {
    doc.page.ext_gstates.Mix = { Type: 'ExtGState', ...entry };
    doc.save().addContent('/Mix gs').rect(30, 60, 20, 20).fill([0, 50, 0, 0]).restore();
  };

  test.each([
    ['opacity', veil],
    ['a blend mode', state({ BM: 'Multiply' })],
    ['a soft mask', state({ SMask: { S: 'Alpha' } })],
  ] as const)('when an object has %s, X-1a alone forbids it', async (_, paint) => {
    expect(await painting(paint, { standard: 'X-1a' })).toEqual(['transparency']);
    expect(await painting(paint)).toEqual([]);
  });

  test('when a state says Normal, 1 and None, X-1a allows it', async () => {
    const plain = state({ BM: 'Normal', ca: 1, CA: 1, SMask: pdfName('None') });
    expect(await painting(plain, { standard: 'X-1a' })).toEqual([]);
  });

  test('when the page is a transparency group, X-1a forbids it and X-4 wants it in CMYK', async () => {
    const group = (CS: string): SampleChanges => ({
      page: (page) => Object.assign(page, { Group: { S: 'Transparency', CS } }),
    });
    expect(await rulesBroken({ ...group('DeviceCMYK'), standard: 'X-1a' })).toEqual(['transparency']);
    expect(await rulesBroken(group('DeviceCMYK'))).toEqual([]);
    expect(await rulesBroken(group('DeviceRGB'))).toEqual(['colour']);
  });
});
