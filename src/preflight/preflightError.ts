// The one error of the preflight: a file that cannot be read, and the byte where reading stopped.

/** Thrown when a PDF cannot be read. `byte` counts from 0 in `source` (the file, or one decoded stream of it). */
export class PreflightError extends Error {
  readonly byte: number;
  readonly source: string;

  constructor(problem: string, source: string, byte: number, options?: ErrorOptions) {
    super(`${problem} (byte ${byte} of ${source}).`, options);
    this.name = 'PreflightError';
    this.byte = byte;
    this.source = source;
  }
}
