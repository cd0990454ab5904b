// The figure as a PNG file, twice as fine as a projector.

import { MEDIA_TYPES } from '../../files/fileNames.ts';

const FINENESS = 2;

/**
 * @param svg the figure, with its width and height
 * @throws Error when the browser cannot draw it
 */
export async function pngOfFigure(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: MEDIA_TYPES.svg }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * FINENESS;
    canvas.height = image.naturalHeight * FINENESS;
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('this browser gives no canvas to draw on');
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no PNG came of the figure'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
