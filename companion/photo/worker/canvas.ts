// A canvas to draw on: off the page where the browser has such a one, otherwise an element that nobody sees.

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A canvas in use. */
export interface OpenCanvas {
  readonly context: Context;
  /** What is drawn, as a picture file; another type when the browser cannot write this one. */
  toFile(type: string, quality: number): Promise<Blob>;
  /** Gives the memory back: a canvas keeps it until it is collected, unless it is made small. */
  free(): void;
}

/** Whether this thread can draw at all: a worker of Safari before 16.4 cannot. */
export const canDraw = typeof OffscreenCanvas !== 'undefined' || typeof document !== 'undefined';

/** @throws RangeError when the memory does not suffice */
export function openCanvas(
  width: number,
  height: number,
  settings?: CanvasRenderingContext2DSettings,
): OpenCanvas {
  const canvas = canvasOf(width, height);
  const context = canvas.getContext('2d', settings) as Context | null;
  if (!context) throw new RangeError('no memory for a canvas');
  return {
    context,
    toFile: (type, quality) => fileOf(canvas, type, quality),
    free() {
      canvas.width = 1;
      canvas.height = 1;
    },
  };
}

function canvasOf(width: number, height: number): OffscreenCanvas | HTMLCanvasElement {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

function fileOf(canvas: OffscreenCanvas | HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type, quality });
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (file) => (file ? resolve(file) : reject(new RangeError('no memory for a picture file'))),
      type,
      quality,
    ),
  );
}
