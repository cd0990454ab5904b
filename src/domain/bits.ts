// Writes and reads numbers of a few bits each, the highest bit first.

/** Collects bits into bytes; the last byte is filled up with zeros. */
export class BitWriter {
  readonly #bytes: number[] = [];
  #free = 0;

  /** @param value a whole number from 0 to 2^bits - 1; bits at most 32 */
  write(value: number, bits: number): void {
    // As many bits at a time as the last byte has room for.
    for (let left = bits; left > 0; ) {
      if (this.#free === 0) {
        this.#bytes.push(0);
        this.#free = 8;
      }
      const taken = Math.min(left, this.#free);
      left -= taken;
      this.#free -= taken;
      this.#bytes[this.#bytes.length - 1]! |= ((value >>> left) & ((1 << taken) - 1)) << this.#free;
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
    for (let left = bits; left > 0; ) {
      const room = 8 - (this.#at & 7);
      const taken = Math.min(left, room);
      const byte = this.#bytes[this.#at >> 3] ?? 0;
      value = value * 2 ** taken + ((byte >> (room - taken)) & ((1 << taken) - 1));
      left -= taken;
      this.#at += taken;
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
