// The reference reader: OpenCV's ArUco detector with the same tag family, outside the product.

import { createRequire } from 'node:module';
import type { Grey } from '../../../src/vision/picture/picture.ts';

interface CvMat {
  readonly data: Uint8Array;
  readonly data32S: Int32Array;
  readonly rows: number;
  delete(): void;
}

interface Cv {
  readonly Mat: new (rows?: number, columns?: number, type?: number) => CvMat;
  readonly MatVector: new () => { delete(): void };
  readonly CV_8UC1: number;
  readonly DICT_APRILTAG_36h11: number;
  getPredefinedDictionary(id: number): unknown;
  readonly aruco_DetectorParameters: new () => object;
  readonly aruco_RefineParameters: new (a: number, b: number, c: boolean) => object;
  readonly aruco_ArucoDetector: new (
    dictionary: unknown,
    parameters: object,
    refine: object,
  ) => { detectMarkers(image: CvMat, corners: object, ids: CvMat): void };
}

/** Ids of all tags that OpenCV sees in a grey picture. */
export type ReferenceReader = (grey: Grey) => number[];

/** Loads OpenCV.js; null when it is not installed. */
export async function loadReference(): Promise<ReferenceReader | null> {
  let cv: Cv;
  try {
    const module = createRequire(import.meta.url)('@techstark/opencv-js') as Partial<Cv> & {
      onRuntimeInitialized?: () => void;
    };
    // The module has a `then` of its own: it must not be awaited or returned from an async function bare.
    if (!module.Mat) {
      await new Promise<void>((resolve) => {
        module.onRuntimeInitialized = resolve;
      });
    }
    cv = module as Cv;
  } catch {
    return null;
  }
  const detector = new cv.aruco_ArucoDetector(
    cv.getPredefinedDictionary(cv.DICT_APRILTAG_36h11),
    new cv.aruco_DetectorParameters(),
    new cv.aruco_RefineParameters(10, 3, true),
  );
  return (grey) => {
    const image = new cv.Mat(grey.height, grey.width, cv.CV_8UC1);
    image.data.set(grey.data);
    const corners = new cv.MatVector();
    const ids = new cv.Mat();
    detector.detectMarkers(image, corners, ids);
    const found = Array.from(ids.data32S.slice(0, ids.rows));
    image.delete();
    corners.delete();
    ids.delete();
    return found;
  };
}
