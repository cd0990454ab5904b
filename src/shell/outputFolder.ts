// Writes aside, then swaps: the output folder holds a whole delivery or what it held before, never half of one.

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Fault, systemReason } from './fault.ts';
import { MANIFEST_NAME } from './manifest.ts';

/** Where the files of the delivery before wait while the new ones come in. */
const ATTIC = '.old';
/** What a swap was about to do, so that a later run can undo one that was cut off. */
const JOURNAL = '.swap.json';

interface Swap {
  /** Files of the delivery before. */
  readonly old: readonly string[];
  /** Files of the new delivery. */
  readonly fresh: readonly string[];
}

/** A folder beside the output folder in which a delivery is put together. */
export class OutputFolder {
  readonly target: string;
  readonly #aside: string;

  /** @throws Fault when nothing can be written there, or another run is at it */
  constructor(target: string) {
    this.target = resolve(target);
    this.#aside = this.#attempt(() => this.#makeAside());
    process.once('exit', this.discard);
  }

  /** Puts a file into the delivery. @throws Fault when it cannot be written */
  write(path: string, bytes: Buffer | string): void {
    const file = join(this.#aside, path);
    this.#attempt(() => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    });
  }

  /** Where a file of the delivery can be written bit by bit, for one that is too large for memory. */
  place(path: string): string {
    return join(this.#aside, path);
  }

  /**
   * Puts the delivery in place of the one before. What others keep in the folder stays.
   * @returns how many files of the delivery before are gone for good
   * @throws Fault
   */
  publish(): number {
    const removed = this.#attempt(() => {
      if (existsSync(this.target)) return this.#swapFiles();
      renameSync(this.#aside, this.target);
      return 0;
    });
    this.discard();
    return removed;
  }

  /** Removes what was put aside. */
  readonly discard = (): void => {
    rmSync(this.#aside, { recursive: true, force: true });
    process.off('exit', this.discard);
  };

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (this.#aside) this.discard();
      if (error instanceof Fault) throw error;
      throw new Fault(
        `Output folder ${this.target}: nothing was written: ${systemReason(error, 'write')}. Choose another folder with --out.`,
      );
    }
  }

  #makeAside(): string {
    const isLink = lstatSync(this.target, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    const stats = statSync(this.target, { throwIfNoEntry: false });
    if (isLink && !stats) this.#refuse('is a link to a folder that does not exist');
    if (stats && !stats.isDirectory()) this.#refuse('is a file');
    const place = this.#placeAside(stats !== undefined);
    // A target that cannot be written must be noticed before the work, not after it.
    if (stats) probe(this.target);
    this.#clearLeftovers(place);
    const aside = join(place, `${this.#asidePrefix}${process.pid}`);
    mkdirSync(aside);
    return aside;
  }

  get #asidePrefix(): string {
    return `.${basename(this.target)}.partial-`;
  }

  #refuse(reason: string): never {
    throw new Fault(`Output folder ${this.target}: ${reason}. Choose another folder with --out.`);
  }

  /** Beside the target, so that the swap is a rename; inside it where that is another disk or out of bounds. */
  #placeAside(targetExists: boolean): string {
    const parent = dirname(this.target);
    if (!targetExists) {
      mkdirSync(parent, { recursive: true });
      return parent;
    }
    if (statSync(this.target).dev !== statSync(parent).dev) return this.target;
    try {
      probe(parent);
      return parent;
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      return this.target;
    }
  }

  /** Undoes what a killed run left half-way and removes its folder; a run that is alive is left alone. */
  #clearLeftovers(place: string): void {
    for (const name of readdirSync(place)) {
      if (!name.startsWith(this.#asidePrefix)) continue;
      const pid = Number(name.slice(this.#asidePrefix.length));
      if (pid !== process.pid && isAlive(pid)) this.#refuse('another run of Duwtje is writing there');
      const leftover = join(place, name);
      this.#undoSwap(leftover);
      rmSync(leftover, { recursive: true });
    }
  }

  #undoSwap(leftover: string): void {
    const journal = join(leftover, JOURNAL);
    if (!existsSync(journal)) return;
    const { old, fresh }: Swap = JSON.parse(readFileSync(journal, 'utf8'));
    for (const path of fresh)
      if (!existsSync(join(leftover, path))) rmSync(join(this.target, path), { force: true });
    for (const path of old)
      if (existsSync(join(leftover, ATTIC, path))) move(join(leftover, ATTIC, path), join(this.target, path));
  }

  /** Moves the old delivery's files out and the new ones in; whatever fails, all goes back. */
  #swapFiles(): number {
    const old = deliveredFiles(this.target);
    const fresh = filesBelow(this.#aside);
    const foreign = fresh.find((path) => !old.includes(path) && existsSync(join(this.target, path)));
    if (foreign)
      throw new Fault(
        `Output folder ${this.target}: ${foreign} is in the way and was not made by Duwtje. Move it, or choose another folder with --out.`,
      );
    const swap: Swap = { old, fresh };
    writeFileSync(join(this.#aside, JOURNAL), JSON.stringify(swap));
    try {
      for (const path of old) move(join(this.target, path), join(this.#aside, ATTIC, path));
      for (const path of fresh) move(join(this.#aside, path), join(this.target, path));
    } catch (error) {
      this.#undoSwap(this.#aside);
      throw error;
    }
    // From here on the new delivery stands, whatever happens to what is left aside.
    rmSync(join(this.#aside, JOURNAL));
    for (const path of old) removeEmptyFolders(dirname(path), this.target);
    return old.filter((path) => !fresh.includes(path)).length;
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Fails as writing a real file would. */
function probe(folder: string): void {
  const file = join(folder, `.duwtje-probe-${process.pid}`);
  writeFileSync(file, '');
  rmSync(file);
}

/** The files of an earlier delivery, by its manifest; none when there is no manifest of ours. */
function deliveredFiles(folder: string): string[] {
  const manifest = join(folder, MANIFEST_NAME);
  if (!existsSync(manifest)) return [];
  try {
    const { generator, files } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (generator !== 'duwtje') return [];
    const paths: string[] = files.map((file: { path: string }) => file.path);
    const inside = paths.filter((path) => !relative(folder, join(folder, path)).startsWith('..'));
    return [...inside, MANIFEST_NAME].filter((path) => existsSync(join(folder, path)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw new Fault(`${manifest}: is damaged. Remove it, or choose another folder with --out.`);
    throw error;
  }
}

function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort();
}

function removeEmptyFolders(path: string, root: string): void {
  if (path === '.') return;
  const folder = join(root, path);
  if (!existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(dirname(path), root);
}
