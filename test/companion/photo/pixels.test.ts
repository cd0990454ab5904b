// A file that is no picture gives no planes, and leaves no complaint behind that nobody hears.

import { afterEach, describe, expect, it, vi } from 'vitest';

// Named at run time: its types are those of a browser, which these tests are not checked with.
const PIXELS: string = '../../../companion/photo/worker/pixels.ts';
const { planesFromFile } = (await import(PIXELS)) as { planesFromFile(file: Blob): Promise<unknown> };

afterEach(() => vi.unstubAllGlobals());

/** As browsers have it: with the decoding, its other promises fail too. */
class FailingDecoder {
  readonly completed = Promise.reject(new DOMException('no JPEG', 'EncodingError'));
  readonly tracks = { ready: Promise.reject(new DOMException('no JPEG', 'EncodingError')) };

  decode(): Promise<never> {
    return Promise.reject(new DOMException('no JPEG', 'EncodingError'));
  }

  close(): void {}
}

describe('a false picture', () => {
  it('gives no planes, and every promise of its decoder is heard', async () => {
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    vi.stubGlobal('ImageDecoder', FailingDecoder);
    expect(await planesFromFile(new Blob(['this is no JPEG'], { type: 'image/jpeg' }))).toBeNull();
    // Node tells of unheard rejections once the promises have had their turn.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });
});
