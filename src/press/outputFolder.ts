// Writes aside, then swaps: the output folder holds a whole delivery or what it held before, never half of one.

import {
  existsSync,
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

/** A folder beside the output folder in which a delivery is put together. */
export class OutputFolder {
  readonly target: string;
  readonly #aside: string;

  /** @throws Fault when nothing can be written there */
  constructor(target: string) {
    this.target = resolve(target);
    this.#checkTarget();
    this.#aside = this.#makeAside();
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

  /** Puts the delivery in place of the one before. What others keep in the folder stays. @throws Fault */
  publish(): void {
    this.#attempt(() => {
      if (!existsSync(this.target)) renameSync(this.#aside, this.target);
      else this.#swapFiles();
    });
    this.discard();
  }

  /** Removes what was put aside. */
  readonly discard = (): void => {
    rmSync(this.#aside, { recursive: true, force: true });
    process.off('exit', this.discard);
  };

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.discard();
      if (error instanceof Fault) throw error;
      throw this.#fault(error);
    }
  }

  #fault(error: unknown): Fault {
    return new Fault(
      `Output folder ${this.target}: nothing was written: ${systemReason(error)}. Choose another folder with --out.`,
    );
  }

  #checkTarget(): void {
    const stats = this.#statTarget();
    if (stats && !stats.isDirectory())
      throw new Fault(`Output folder ${this.target}: is a file. Choose another folder with --out.`);
  }

  #statTarget() {
    try {
      return statSync(this.target, { throwIfNoEntry: false });
    } catch (error) {
      throw this.#fault(error);
    }
  }

  /** Beside the target, so that the swap is a rename; inside it where the target is a disk of its own. */
  #makeAside(): string {
    const name = `.${basename(this.target)}.partial-${process.pid}`;
    const parent = dirname(this.target);
    try {
      mkdirSync(parent, { recursive: true });
      const ownDisk = existsSync(this.target) && statSync(this.target).dev !== statSync(parent).dev;
      const aside = join(ownDisk ? this.target : parent, name);
      // A target that cannot be written must be noticed before the work, not after it.
      if (existsSync(this.target)) probe(this.target);
      mkdirSync(aside);
      return aside;
    } catch (error) {
      throw this.#fault(error);
    }
  }

  /** Moves the old delivery's files out and the new ones in; whatever fails, all goes back. */
  #swapFiles(): void {
    const old = deliveredFiles(this.target);
    const fresh = filesBelow(this.#aside);
    const foreign = fresh.find((path) => !old.includes(path) && existsSync(join(this.target, path)));
    if (foreign)
      throw new Fault(
        `Output folder ${this.target}: ${foreign} is in the way and was not made by Duwtje. Move it, or choose another folder with --out.`,
      );
    const attic = join(this.#aside, '.old');
    const moves = [
      ...old.map((path): Move => [join(this.target, path), join(attic, path)]),
      ...fresh.map((path): Move => [join(this.#aside, path), join(this.target, path)]),
    ];
    moveAll(moves);
    for (const path of old) removeEmptyFolders(dirname(path), this.target);
  }
}

type Move = readonly [from: string, to: string];

function moveAll(moves: readonly Move[]): void {
  const done: Move[] = [];
  try {
    for (const [from, to] of moves) {
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
      done.push([from, to]);
    }
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from);
    throw error;
  }
}

/** Fails as a real file would. */
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
      const path = join(below, entry.name);
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
