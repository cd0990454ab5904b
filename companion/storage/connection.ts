// The connection to the database, opened again when the browser closed it: Safari does so behind a page that nobody looks at.

/** Longer than the slowest disk takes; a browser that lost its database server may never answer at all. */
const ANSWER_MS = 10_000;

/**
 * What browsers throw on a connection that they closed: at the next step, in the middle of one, or for want of the
 * process behind it. The last is our own.
 */
const LOST = ['InvalidStateError', 'AbortError', 'UnknownError', 'TimeoutError'];

export interface Connection<Database> {
  /**
   * Carries out a step; when the connection was lost, once more over a new one.
   * @param step may be carried out twice: it must come to the same the second time
   * @throws what the step threw, or the opening; the next step opens anew
   */
  run<Result>(step: (database: Database) => Promise<Result>): Promise<Result>;
  /** To be called when the browser tells that it closed the connection. */
  lost(): void;
}

/**
 * @param open opens the database; called for the first step, and after every loss
 * @param whenHere resolves while steps may be taken; waiting for that is not waiting for the database
 */
export function keepConnected<Database extends { close(): void }>(
  open: () => Promise<Database>,
  whenHere: () => Promise<void>,
): Connection<Database> {
  let opened: Promise<Database> | undefined;

  const runOnce = async <Result>(step: (database: Database) => Promise<Result>): Promise<Result> => {
    await whenHere();
    opened ??= open();
    const used = opened;
    try {
      return await inTime(used.then(step));
    } catch (error) {
      if (isLoss(error) && opened === used) {
        opened = undefined;
        // An opening that failed left nothing to close, and was told of by the step.
        used.then(
          (database) => database.close(),
          () => {},
        );
      }
      throw error;
    }
  };

  return {
    async run(step) {
      try {
        return await runOnce(step);
      } catch (error) {
        if (!isLoss(error)) throw error;
        return runOnce(step);
      }
    },
    lost() {
      opened = undefined;
    },
  };
}

const isLoss = (error: unknown) => error instanceof DOMException && LOST.includes(error.name);

function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DOMException('the database does not answer', 'TimeoutError')),
      ANSWER_MS,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
