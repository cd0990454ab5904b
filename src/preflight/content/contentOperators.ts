// Cuts a content stream into operators and gives their operands, checked for their type.

import type { Matrix } from '../../domain/matrix.ts';
import { beginsNumber, CLASS_OF_BYTE, REGULAR } from '../pdf/pdfBytes.ts';
import { PdfLexer } from '../pdf/pdfLexer.ts';
import { isPdfArray, type PdfValue } from '../pdf/pdfValues.ts';
import type { ColorSpace, PdfColor } from './colourSpaces.ts';

// Every operator of ISO 32000-1, annex A, but the three of inline images, which the generator must not write.
const OPERATORS =
  'q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm ' +
  `T* Tj TJ ' " d0 d1 CS cs SC SCN sc scn G g RG rg K k sh Do MP DP BMC BDC EMC BX EX`;

// Looked up by the operator's bytes as one number: a content stream holds thousands of them.
const OPERATOR_OF_BYTES = new Map<number, string>();
for (const operator of OPERATORS.split(' ')) {
  const [first = 0, second = 0, third = 0] = Buffer.from(operator);
  OPERATOR_OF_BYTES.set(first | (second << 8) | (third << 16), operator);
}

const VALUE_WORDS: ReadonlyMap<string, PdfValue> = new Map<string, PdfValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

// Arrays count as one operand, so that no operator takes more than the 32 colourants of a DeviceN space.
const MOST_OPERANDS = 40;

/** A content stream, read operator by operator. Every method throws PreflightError, with the byte. */
export class ContentReader {
  readonly lexer: PdfLexer;
  // Numbers have an array of their own: in a mixed one each would be an object, and a page holds thousands.
  readonly #values = new Float64Array(MOST_OPERANDS);
  readonly #others: (PdfValue | undefined)[] = Array.from({ length: MOST_OPERANDS }, () => undefined);
  #count = 0;
  /** How many of the operands are no numbers. */
  #otherCount = 0;
  #operator = '';

  /** @param source names the content in errors, such as `the content of page 3` */
  constructor(content: Uint8Array, source: string) {
    this.lexer = new PdfLexer(content, source);
  }

  /** Reads up to and with the next operator; null at the end of the content. */
  next(): string | null {
    const { lexer } = this;
    this.#count = 0;
    this.#otherCount = 0;
    for (;;) {
      this.#count = lexer.readNumbersInto(this.#values, this.#count);
      const byte = lexer.skipWhite();
      if (beginsNumber(byte)) {
        // Numbers after a tab or a comment.
        if (this.#count === MOST_OPERANDS) this.#tooMany();
      } else if (byte === 0x2f) this.#addOperand(lexer.readName());
      else if (byte === 0x28 || byte === 0x3c || byte === 0x5b) this.#addOperand(lexer.readValue(false));
      else if (byte < 0) {
        if (this.#count > 0) lexer.fail('The content ends in operands without an operator');
        return null;
      } else {
        const operator = this.#readOperator();
        if (operator !== undefined) {
          this.#operator = operator;
          return operator;
        }
      }
    }
  }

  #tooMany(): never {
    return this.lexer.fail('Too many operands stand here');
  }

  #addOperand(value: PdfValue): void {
    if (this.#count === MOST_OPERANDS) this.#tooMany();
    // Numbers leave their place here as it is, so what stands there from operators before must go.
    if (this.#otherCount === 0) this.#others.fill(undefined);
    this.#otherCount++;
    this.#others[this.#count++] = value;
  }

  /** The operand at an index if it is no number. */
  #other(index: number): PdfValue | undefined {
    return this.#otherCount > 0 && index < this.#count ? this.#others[index] : undefined;
  }

  /** Reads an operator; a word that is a value goes to the operands instead. */
  #readOperator(): string | undefined {
    const { lexer } = this;
    const { bytes } = lexer;
    const start = lexer.pos;
    let key = 0;
    let pos = start;
    for (let byte = bytes[pos]; pos < start + 4; byte = bytes[++pos]) {
      if (byte === undefined || CLASS_OF_BYTE[byte] !== REGULAR) break;
      key |= byte << (8 * (pos - start));
    }
    const operator = OPERATOR_OF_BYTES.get(key);
    if (operator !== undefined) {
      lexer.pos = pos;
      return operator;
    }
    const word = lexer.readKeyword();
    const value = VALUE_WORDS.get(word);
    if (value === undefined) {
      const problem = word === 'BI' ? 'An inline image stands here' : `'${word}' is no operator`;
      return lexer.fail(problem, start);
    }
    this.#addOperand(value);
    return undefined;
  }

  #wrongOperand(wanted: string): never {
    return this.lexer.fail(`The operator ${this.#operator} wants ${wanted} before it`);
  }

  /** The operand at an index, counted from 0, as a number. */
  number(index: number): number {
    if (index < this.#count && this.#other(index) === undefined) return this.#values[index]!;
    return this.#wrongOperand(`a number as operand ${index + 1}`);
  }

  /** The first operand as a name. */
  name(): string {
    const value = this.#other(0);
    return typeof value === 'string' ? value : this.#wrongOperand('a name');
  }

  /** The operand at an index as what text operators show: a string, or an array of strings and shifts. */
  shownText(index: number): Uint8Array | readonly PdfValue[] {
    const value = this.#other(index);
    return value instanceof Uint8Array || isPdfArray(value) ? value : this.#wrongOperand('a string');
  }

  /** The operands, at least `count` and all of them numbers; good until the next operator is read. */
  numbers(count: number): Float64Array {
    if (this.#count < count || this.#otherCount > 0) this.#wrongOperand(`${count} numbers`);
    return this.#values;
  }

  /** Six operands as a matrix. */
  matrix(): Matrix {
    const [a, b, c, d, e, f] = this.numbers(6) as unknown as Matrix;
    return [a, b, c, d, e, f];
  }

  /** The operands as a colour in a space. */
  color(space: ColorSpace): PdfColor {
    if (space.components === null) return { space, components: [] };
    if (this.#count !== space.components) {
      this.#wrongOperand(`${space.components} numbers for a colour in ${space.name}`);
    }
    return { space, components: [...this.numbers(this.#count).subarray(0, this.#count)] };
  }
}
