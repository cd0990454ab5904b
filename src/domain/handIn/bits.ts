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

/** Reads numbers from bytes, bit by bit. Past the end it reads zeros, and `left` falls below 0. */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  /** @param end the index behind the last byte that is read */
  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#at = start * 8;
    this.#end = end;
  }

  /** @param bits at most 32 */
  read(bits: number): number {
    let value = 0;
    for (let left = bits; left > 0; ) {
      const room = 8 - (this.#at & 7);
      const taken = Math.min(left, room);
      const place = this.#at >> 3;
      const byte = place < this.#end ? this.#bytes[place]! : 0;
      value = (value << taken) | ((byte >> (room - taken)) & ((1 << taken) - 1));
      left -= taken;
      this.#at += taken;
    }
    // Shifting makes the highest of 32 bits a sign.
    return value >>> 0;
  }

  /** Goes to the next whole byte; false when a bit that is passed over is set. */
  align(): boolean {
    let clean = true;
    while (this.#at & 7) clean = this.read(1) === 0 && clean;
    return clean;
  }

  /** How many whole bytes are left; negative when more was read than there is. */
  get left(): number {
    return this.#end - Math.ceil(this.#at / 8);
  }
}
