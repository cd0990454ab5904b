// Goes through a JSON value of any size byte by byte and holds it to the grammar (RFC 8259), without keeping any of it.

const [QUOTE, BACKSLASH, COMMA, COLON, LETTER_U] = [0x22, 0x5c, 0x2c, 0x3a, 0x75];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

/** What may follow behind a backslash; `u` takes four hexadecimal digits more. */
const ESCAPED: ReadonlySet<number> = new Set(Array.from('"\\/bfnrtu', (letter) => letter.charCodeAt(0)));
const WORD = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/** No number that means anything is longer. */
const LONGEST_WORD = 1_000;
/** Deeper than anything is nested; each level is remembered. */
const DEEPEST = 1_000_000;

const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const isHex = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
const endsWord = (byte: number) =>
  isBlank(byte) || byte === COMMA || byte === COLON || byte === CLOSE_BRACKET || byte === CLOSE_BRACE;

/** What may come next. `first-…`: or the bracket that closes what was just opened. */
type Next = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'after';

export class JsonScan {
  /** `whole`: the value has ended; `open`: more must come; `broken`: it is no JSON. */
  state: 'open' | 'whole' | 'broken' = 'open';
  #next: Next = 'value';
  /** Of each level whether it is an object. */
  readonly #levels: boolean[] = [];
  #quoted = false;
  /** How many bytes of an escape are still to come: 5 behind a backslash, 1 to 4 of `\u`. */
  #escape = 0;
  #word = '';

  /** Goes on through `bytes` until the value ends. @returns the index behind the last byte that belongs to it */
  feed(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (at < to && this.state === 'open') {
      if (this.#quoted) at = this.#inText(bytes, at, to);
      else if (this.#word !== '' && endsWord(bytes[at]!)) this.#endWord();
      else this.#take(bytes[at++]!);
    }
    return at;
  }

  /** Says that nothing more comes: a number has no other end. */
  end(): void {
    if (this.state === 'open' && this.#word !== '') this.#endWord();
  }

  #inText(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    for (; at < to; at++) {
      const byte = bytes[at]!;
      if (this.#escape > 0) {
        const fits = this.#escape === 5 ? ESCAPED.has(byte) : isHex(byte);
        if (!fits) return this.#break(at);
        this.#escape = this.#escape === 5 ? (byte === LETTER_U ? 4 : 0) : this.#escape - 1;
      } else if (byte === BACKSLASH) this.#escape = 5;
      else if (byte === QUOTE) {
        this.#quoted = false;
        if (this.#next === 'name') this.#next = 'colon';
        else this.#endValue();
        return at + 1;
      } else if (byte < 0x20) return this.#break(at);
    }
    return at;
  }

  #take(byte: number): void {
    if (this.#word !== '') {
      this.#word += String.fromCharCode(byte);
      if (this.#word.length > LONGEST_WORD) this.#break(0);
    } else if (!isBlank(byte)) this.#begin(byte);
  }

  #begin(byte: number): void {
    const wanted = this.#next;
    if (wanted === 'colon') this.#expect(byte === COLON, 'value');
    else if (wanted === 'after' && byte === COMMA) this.#next = this.#levels.at(-1) ? 'name' : 'value';
    else if (wanted !== 'value' && wanted !== 'name' && (byte === CLOSE_BRACE || byte === CLOSE_BRACKET))
      this.#close(byte === CLOSE_BRACE);
    else if (wanted === 'after') this.#break(0);
    else if (byte === QUOTE) {
      this.#quoted = true;
      this.#next = wanted === 'name' || wanted === 'first-name' ? 'name' : 'value';
    } else if (wanted === 'name' || wanted === 'first-name') this.#break(0);
    else if (byte === OPEN_BRACE) this.#open(true);
    else if (byte === OPEN_BRACKET) this.#open(false);
    else this.#word = String.fromCharCode(byte);
  }

  #expect(fits: boolean, next: Next): void {
    if (fits) this.#next = next;
    else this.#break(0);
  }

  #open(isObject: boolean): void {
    this.#levels.push(isObject);
    this.#expect(this.#levels.length <= DEEPEST, isObject ? 'first-name' : 'first-value');
  }

  #close(isObject: boolean): void {
    // What was just opened as an object may not be closed as a list.
    if (this.#levels.pop() === isObject) this.#endValue();
    else this.#break(0);
  }

  #endWord(): void {
    const fits = WORD.test(this.#word);
    this.#word = '';
    if (fits) this.#endValue();
    else this.#break(0);
  }

  #endValue(): void {
    if (this.#levels.length === 0) this.state = 'whole';
    else this.#next = 'after';
  }

  #break(at: number): number {
    this.state = 'broken';
    return at;
  }
}

/** Whether the bytes from `from` up to `to` are one JSON value and nothing else. */
export function isJson(bytes: Uint8Array, from: number, to: number): boolean {
  const scan = new JsonScan();
  const end = scan.feed(bytes, from, to);
  scan.end();
  return scan.state === 'whole' && end === to;
}
