// What goes in: a decoded picture as plain bytes, and the one grey channel that every step looks at.

/** A decoded picture: `height` rows of `width` pixels of `channels` bytes (1 grey, 3 RGB, 4 RGBA), sRGB. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
  /** The colours of a picture of one channel, if it has any. */
  readonly chroma?: Chroma;
}

/** Colours apart from brightness, as a JPEG holds them: Cb and Cr (ITU-T T.871) at a size of their own. */
export interface Chroma {
  readonly width: number;
  readonly height: number;
  readonly cb: Uint8Array;
  readonly cr: Uint8Array;
}

/** One byte a pixel, row by row from the top left. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Whether the bytes are there that the size promises; every step of the reader relies on it. */
export function isWholePicture(picture: Picture): boolean {
  const { width, height, channels, data } = picture;
  return (
    Number.isInteger(width) &&
    Number.isInteger(height) &&
    width > 0 &&
    height > 0 &&
    (channels === 1 || channels === 3 || channels === 4) &&
    data.length >= width * height * channels
  );
}

/** The bytes as one plain type of array, whatever the decoder gave: the loops over them are compiled for that type. */
export function bytesOf({ width, height, channels, data }: Picture): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, width * height * channels);
}
