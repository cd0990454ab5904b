// Runs a page's content stream and tells what it paints, object by object, without drawing anything.

import { type Matrix, matrixProduct } from '../../domain/matrix.ts';
import type { PdfDict, PdfStream } from '../pdf/pdfValues.ts';
import { COLOUR_OPERATORS } from './colourOperators.ts';
import type { ColourSpace } from './colourSpaces.ts';
import { ContentReader } from './contentOperators.ts';
import { type ArtUnderWay, ContentRun, type OperatorAction } from './contentRun.ts';
import { applyGraphicsStateDict } from './graphicsState.ts';
import { paintImage, paintShading } from './objectPainter.ts';
import type { PageResources } from './pageResources.ts';
import type { PageArt } from './paintedObjects.ts';
import { PATH_OPERATORS } from './pathOperators.ts';
import { TEXT_OPERATORS } from './textOperators.ts';

const DEEPEST_FORM = 12;

const STATE_OPERATORS: Readonly<Record<string, OperatorAction>> = {
  q: (run) => run.save(),
  Q: (run) => {
    const saved = run.saved.pop();
    if (saved) run.state = saved;
    else run.art.strayRestores++;
  },
  cm: ({ state, reader }) => {
    state.ctm = matrixProduct(reader.matrix(), state.ctm);
  },
  w: ({ state, reader }) => {
    state.lineWidth = reader.number(0);
  },
  gs: ({ state, resources, reader }) =>
    applyGraphicsStateDict(state, resources.graphicsState(reader.name()), resources),
  sh: (run) => run.add(paintShading(run.state)),
  Do: (run) => placeXObject(run, run.resources.xObject(run.reader.name())),
};

const ACTIONS: ReadonlyMap<string, OperatorAction> = new Map(
  [STATE_OPERATORS, PATH_OPERATORS, TEXT_OPERATORS, COLOUR_OPERATORS].flatMap(Object.entries),
);

/**
 * What a page paints.
 * @param content the page's content, inflated
 * @param source names the content in errors, such as `the content of page 3`
 * @throws PreflightError where the content cannot be read, with the byte
 */
export function interpretContent(content: Uint8Array, resources: PageResources, source: string): PageArt {
  const art: ArtUnderWay = { objects: [], groups: [], unclosedSaves: 0, strayRestores: 0, forms: 0 };
  runContent(new ContentRun(new ContentReader(content, source), resources, art));
  return art;
}

function runContent(run: ContentRun): void {
  const { reader } = run;
  for (let operator = reader.next(); operator !== null; operator = reader.next()) {
    // Operators without an action (dashes, marked content ...) change nothing that a rule looks at.
    ACTIONS.get(operator)?.(run);
  }
  run.art.unclosedSaves += run.saved.length;
}

function placeXObject(run: ContentRun, xObject: PdfStream): void {
  const { file } = run.resources;
  const subtype = file.name(xObject.dict, 'Subtype');
  if (subtype === 'Image') placeImage(run, xObject.dict);
  else if (subtype === 'Form') placeForm(run, xObject);
  else run.reader.lexer.fail(`/${subtype} is no XObject that can be printed`);
}

function placeImage(run: ContentRun, image: PdfDict): void {
  const { file } = run.resources;
  const stencil = file.get(image, 'ImageMask') === true;
  const space = file.get(image, 'ColorSpace');
  const mask = file.get(image, 'SMask');
  if (!stencil && space === undefined) run.reader.lexer.fail('An image has no colour space');
  run.add(
    paintImage(run.state, {
      widthPx: file.number(image, 'Width') ?? 0,
      heightPx: file.number(image, 'Height') ?? 0,
      bitsPerComponent: stencil ? 1 : (file.number(image, 'BitsPerComponent') ?? 8),
      space: stencil || space === undefined ? null : run.resources.colourSpaceOf(space),
      softMask: mask !== undefined && mask !== 'None',
    }),
  );
}

function placeForm(run: ContentRun, form: PdfStream): void {
  const { resources, reader, art, depth } = run;
  const { file } = resources;
  if (depth >= DEEPEST_FORM) reader.lexer.fail('Forms are nested too deep');
  run.addForm();
  const own = file.dict(form.dict, 'Resources');
  const within = own ? resources.withDict(own) : resources;
  const group = groupColourSpace(within, file.dict(form.dict, 'Group'));
  if (group !== undefined) art.groups.push(group);
  const state = run.state.copy();
  const placed = file.numbers(form.dict, 'Matrix', 6) as Matrix | undefined;
  if (placed) state.ctm = matrixProduct(placed, state.ctm);
  const content = new ContentReader(file.decode(form), `a form in ${reader.lexer.source}`);
  runContent(new ContentRun(content, within, art, state, depth + 1));
}

/** The blending colour space of a transparency group, null if it names none; undefined if `group` is no such group. */
export function groupColourSpace(
  resources: PageResources,
  group: PdfDict | undefined,
): ColourSpace | null | undefined {
  const { file } = resources;
  if (!group || file.name(group, 'S') !== 'Transparency') return undefined;
  const space = file.get(group, 'CS');
  return space === undefined ? null : resources.colourSpaceOf(space);
}
