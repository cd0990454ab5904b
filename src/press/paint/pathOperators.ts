// Turns SVG path data into the operators of a PDF: read once, and written from memory where it comes again.

import { arcCurves } from './arcCurves.ts';

/** Paths as operators, for all documents of a process: frames stand on every card, a pictogram in a dozen places of a kit. */
const known = new Map<string, string>();
/** The outlines of a large deck's text would fill the memory, and come but once. */
const MOST_KNOWN = 400;

const TOKEN = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** A number as short as a hundredth of a micrometre allows. */
export function operand(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}

/** @param d path data without smooth curves, which pictograms are rid of when they are read */
export function pathOperators(d: string): string {
  let operators = known.get(d);
  if (operators === undefined) {
    operators = new PathReader(d).operators();
    if (known.size < MOST_KNOWN) known.set(d, operators);
  }
  return operators;
}

class PathReader {
  readonly #tokens: readonly string[];
  readonly #written: string[] = [];
  #at = 0;
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;

  constructor(d: string) {
    this.#tokens = d.match(TOKEN) ?? [];
  }

  operators(): string {
    let letter = '';
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at]!;
      if (token >= 'A') {
        letter = token;
        this.#at++;
      }
      this.#step(letter);
      // What follows a move without a letter of its own are lines.
      if (letter === 'M') letter = 'L';
      else if (letter === 'm') letter = 'l';
    }
    return this.#written.join('\n');
  }

  #step(letter: string): void {
    const upper = letter.toUpperCase();
    const [left, top] = letter === upper ? [0, 0] : [this.#x, this.#y];
    switch (upper) {
      case 'M':
        this.#moveTo(left + this.#next(), top + this.#next());
        break;
      case 'L':
        this.#lineTo(left + this.#next(), top + this.#next());
        break;
      case 'H':
        this.#lineTo(left + this.#next(), this.#y);
        break;
      case 'V':
        this.#lineTo(this.#x, top + this.#next());
        break;
      case 'C': {
        const [a, b, c, d] = [this.#next(), this.#next(), this.#next(), this.#next()];
        this.#curveTo(left + a, top + b, left + c, top + d, left + this.#next(), top + this.#next());
        break;
      }
      case 'Q':
        this.#bendTo(left + this.#next(), top + this.#next(), left + this.#next(), top + this.#next());
        break;
      case 'A':
        this.#arcTo(left, top);
        break;
      case 'Z':
        this.#written.push('h');
        this.#x = this.#startX;
        this.#y = this.#startY;
        break;
      default:
        throw new Error(`a path holds ‘${letter}’, which no drawing here has`);
    }
  }

  #next(): number {
    return Number(this.#tokens[this.#at++]);
  }

  #moveTo(x: number, y: number): void {
    this.#written.push(`${operand(x)} ${operand(y)} m`);
    this.#x = x;
    this.#y = y;
    this.#startX = x;
    this.#startY = y;
  }

  #lineTo(x: number, y: number): void {
    this.#written.push(`${operand(x)} ${operand(y)} l`);
    this.#x = x;
    this.#y = y;
  }

  #curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const points = `${operand(x1)} ${operand(y1)} ${operand(x2)} ${operand(y2)} ${operand(x)} ${operand(y)}`;
    this.#written.push(`${points} c`);
    this.#x = x;
    this.#y = y;
  }

  /** PDF has no curve of one handle: the same one with two. */
  #bendTo(handleX: number, handleY: number, x: number, y: number): void {
    const toward = (from: number, handle: number) => from + (2 / 3) * (handle - from);
    this.#curveTo(
      toward(this.#x, handleX),
      toward(this.#y, handleY),
      toward(x, handleX),
      toward(y, handleY),
      x,
      y,
    );
  }

  #arcTo(left: number, top: number): void {
    const [rx, ry, degrees] = [this.#next(), this.#next(), this.#next()];
    const [large, sweep] = [this.#next() === 1, this.#next() === 1];
    const [x, y] = [left + this.#next(), top + this.#next()];
    const shape = { rx, ry, degrees, large, sweep };
    for (const curve of arcCurves(this.#x, this.#y, shape, x, y)) this.#curveTo(...curve);
    this.#x = x;
    this.#y = y;
  }
}
