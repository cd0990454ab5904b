// Finds what a content stream names (fonts, colour spaces, graphics states, XObjects), each read once a file.

import type { PdfFile } from '../pdf/pdfFile.ts';
import { PdfDict, PdfStream, type PdfValue } from '../pdf/pdfValues.ts';
import { PreflightError } from '../preflightError.ts';
import { type ColorSpace, deviceSpace, readColorSpace } from './colourSpaces.ts';
import { type PdfFont, readFont } from './pageFonts.ts';

/** What has been read from one file so far, shared by its pages. */
export interface ResourceMemory {
  readonly fonts: Map<PdfDict, PdfFont>;
  readonly spaces: Map<PdfValue, ColorSpace>;
}

/** An empty memory, to be used for one file. */
export function createResourceMemory(): ResourceMemory {
  return { fonts: new Map(), spaces: new Map() };
}

/** The resources of one content stream. Every method throws PreflightError for a name that is not there. */
export class PageResources {
  readonly file: PdfFile;
  readonly dict: PdfDict;
  readonly memory: ResourceMemory;

  constructor(file: PdfFile, dict: PdfDict, memory: ResourceMemory) {
    this.file = file;
    this.dict = dict;
    this.memory = memory;
  }

  /** The same file's resources in another dictionary, as a form XObject brings its own. */
  withDict(dict: PdfDict): PageResources {
    return new PageResources(this.file, dict, this.memory);
  }

  #find(group: string, name: string): PdfValue {
    const entries = this.file.dict(this.dict, group);
    const value = entries && this.file.get(entries, name);
    if (value !== undefined) return value;
    throw new PreflightError(`The resources have no /${group} named /${name}`, 'the file', this.dict.at);
  }

  #findDict(group: string, name: string): PdfDict {
    const value = this.#find(group, name);
    if (value instanceof PdfDict) return value;
    throw new PreflightError(`/${group} /${name} is not a dictionary`, 'the file', this.dict.at);
  }

  font(name: string): PdfFont {
    return this.fontOf(this.#findDict('Font', name));
  }

  fontOf(dict: PdfDict): PdfFont {
    let font = this.memory.fonts.get(dict);
    if (!font) {
      font = readFont(this.file, dict);
      this.memory.fonts.set(dict, font);
    }
    return font;
  }

  colorSpace(name: string): ColorSpace {
    return deviceSpace(name) ?? this.colorSpaceOf(this.#find('ColorSpace', name));
  }

  colorSpaceOf(value: PdfValue): ColorSpace {
    const known = this.memory.spaces.get(value);
    if (known) return known;
    const space = readColorSpace(this.file, value, this.dict.at);
    this.memory.spaces.set(value, space);
    return space;
  }

  graphicsState(name: string): PdfDict {
    return this.#findDict('ExtGState', name);
  }

  xObject(name: string): PdfStream {
    const value = this.#find('XObject', name);
    if (value instanceof PdfStream) return value;
    throw new PreflightError(`/XObject /${name} is not a stream`, 'the file', this.dict.at);
  }
}
