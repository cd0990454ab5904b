// Writes and reads numbers of a few bits each, the highest bit first.

/** Collects bits into bytes; the last byte is filled up with zeros. */
export class BitWriter {
  readonly #bytes: number[] = [];
  #free = 0;

  /** @param value a whole number from 0 to 2^bits - 1; bits at most 32 */
  write(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit--) {
      if (this.#free === 0) {
        this.#bytes.push(0);
        this.#free = 8;
      }
      this.#free -= 1;
      if ((value >>> bit) & 1) this.#bytes[this.#bytes.length - 1]! |= 1 << this.#free;
    }
  }

  /** Goes on at the next whole byte. */
  align(): void {
    this.#free = 0;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Hands out bits of bytes. Past the end it gives zeros and says so by `ran`. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++, this.#at++) {
      const byte = this.#bytes[this.#at >> 3] ?? 0;
      value = value * 2 + ((byte >> (7 - (this.#at & 7))) & 1);
    }
    return value;
  }

  /** Goes to the next whole byte; false when a bit that is passed over is set. */
  align(): boolean {
    let clean = true;
    while (this.#at & 7) clean = this.read(1) === 0 && clean;
    return clean;
  }

  /** How many whole bytes are left; negative when more was read than there is. */
  get left(): number {
    return this.#bytes.length - Math.ceil(this.#at / 8);
  }
}
