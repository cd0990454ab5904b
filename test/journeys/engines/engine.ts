// What the steps ask of a browser, whichever engine drives it.

/** An address, and the body of an async function that makes it ready. */
export interface Visit {
  readonly address: string;
  readonly script: string;
}

/** A browser of one engine with one window, in a profile that is thrown away. */
export interface Engine {
  readonly name: string;
  /** Opens an address anew. */
  open(address: string): Promise<void>;
  /** Runs the body of an async function in the page and returns what it returns, as JSON. */
  run<Result>(body: string, ...given: readonly unknown[]): Promise<Result>;
  /** Presses what a selector finds first, as a person would: the page may then ask for the whole screen. */
  press(selector: string): Promise<void>;
  /** What is seen of an element, as a PNG; where an engine draws what no script sees. */
  look?(selector: string): Promise<Buffer>;
  /** Chooses files in a file field. */
  choose(selector: string, paths: readonly string[]): Promise<void>;
  /** Sets the size of what one sees of the page, CSS px. */
  resize(width: number, height: number): Promise<void>;
  /**
   * Where the page stands after these visits, printed as its own style sheets ask.
   * @returns the PDF, or why there is none
   */
  print(visits: readonly Visit[]): Promise<Buffer | string>;
  close(): Promise<void>;
}

/** A machine with other work is slow; only what never comes waits so long. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

/**
 * Asks the page until it says yes.
 * @param body of an async function that returns something true once it is so
 * @throws Error with `what` when it has not come after a while
 */
export async function awaitIn(
  engine: Engine,
  what: string,
  body: string,
  ...given: readonly unknown[]
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (await engine.run<unknown>(body, ...given)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`waited in vain for ${what}`);
}
