// Works aside, then swaps: the output folder holds a whole delivery, and only what Duwtje wrote there is ever replaced.

import { closeSync, existsSync, fsync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Fault, systemReason } from './fault.ts';
import { MANIFEST_NAME, type OutputCommand } from './manifest.ts';
import { claimFolder, findTarget } from './output/claim.ts';
import { type Delivered, readManifest } from './output/delivered.ts';
import { entriesBelow, removeEmptyFolders, syncFolder, writeWhole } from './output/disk.ts';
import { heal, isCutOff } from './output/heal.ts';
import { carryOut, planSwap, settleOld } from './output/swap.ts';
import { clearUnsaid, FRESH, namesIn, removeWork, servedName } from './output/workFolder.ts';

const syncFile = promisify(fsync);

/** What came of a delivery. */
export interface Published {
  /** How many files of the delivery before are gone for good. */
  readonly removed: number;
  /** Sentences about what was left as it is. */
  readonly notes: readonly string[];
}

/** An output folder that this run alone works on, from before it reads what stands there until its delivery is in place. */
export class OutputFolder {
  /** Where it really is, whatever links lead there. */
  readonly target: string;
  /** What stands there by an earlier run of the same command. */
  readonly before: Delivered | undefined;
  /** Sentences about what runs that were cut off had left. */
  readonly healed: readonly string[];
  readonly #work: string;
  readonly #made: string | undefined;
  readonly #command: OutputCommand;
  readonly #synced: Promise<void>[] = [];
  /** Some of the delivery is in place, and what is aside is needed by the run that goes on with it. */
  #halfway = false;

  /** @throws Fault when nothing can be written there, another run is at it, or it is another command's */
  constructor(path: string, command: OutputCommand) {
    this.#command = command;
    const found = attempt(resolve(path), () => findTarget(path));
    this.target = found.target;
    this.#made = found.made;
    this.#work = attempt(this.target, () => claimFolder(this.target));
    process.once('exit', this.discard);
    try {
      this.healed = attempt(this.target, () => heal(this.target));
      this.before = this.#readBefore();
      mkdirSync(join(this.#work, FRESH));
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  /** Puts a file into the delivery. @throws Fault when it cannot be written */
  write(path: string, bytes: Buffer | string): void {
    const file = this.place(path);
    this.#attempt(() => {
      mkdirSync(dirname(file), { recursive: true });
      const fd = openSync(file, 'wx');
      try {
        writeFileSync(fd, bytes);
      } finally {
        this.#sync(fd);
      }
    });
  }

  /** Where a file of the delivery can be written bit by bit, for one that is too large for memory. */
  place(path: string): string {
    return join(this.#work, FRESH, path);
  }

  /** Begins to bring a file that was written at its place to the disk, while the run goes on. */
  placed(path: string): void {
    this.#attempt(() => this.#sync(openSync(this.place(path), 'r+')));
  }

  /**
   * Puts the delivery in place of the one before. What others keep in the folder stays.
   * @param manifest names every file of the delivery with its SHA-256, in the order in which they are to go in
   * @throws Fault when something is in the way, and then nothing was done; or when the system stops it half-way, and then
   * the next run goes on
   */
  async publish(manifest: string): Promise<Published> {
    try {
      await Promise.all(this.#synced);
    } catch (error) {
      this.discard();
      throw unwritten(this.target, error);
    }
    const fresh = join(this.#work, FRESH);
    return this.#attempt(() => {
      writeWhole(join(fresh, MANIFEST_NAME), manifest);
      const listed = readManifest(fresh);
      const unlisted = entriesBelow(fresh).find(
        (path) => path !== MANIFEST_NAME && !(listed && listed !== 'damaged' && listed.files.get(path)),
      );
      if (unlisted) throw new Error(`the manifest does not list ${unlisted} with its checksum`);
      return existsSync(this.target) ? this.#swap() : this.#appear();
    });
  }

  /** Ends the run: what is not in place by now never will be. */
  readonly discard = (): void => {
    process.off('exit', this.discard);
    if (this.#halfway) return;
    removeWork(this.#work);
    if (this.#made === undefined || existsSync(this.target)) return;
    const root = dirname(this.#made);
    removeEmptyFolders(relative(root, dirname(this.target)), root);
  };

  #appear(): Published {
    renameSync(join(this.#work, FRESH), this.target);
    syncFolder(dirname(this.target));
    this.discard();
    return { removed: 0, notes: [] };
  }

  #swap(): Published {
    const plan = planSwap(this.#work, this.target);
    const [first] = plan.inTheWay;
    if (first !== undefined)
      throw new Fault(
        plan.standing.changed.includes(first)
          ? `Output folder ${this.target}: ${first} is not as Duwtje wrote it, and would be overwritten. Move it, or choose another folder with --out.`
          : `Output folder ${this.target}: ${first} is in the way and was not made by Duwtje. Move it, or choose another folder with --out.`,
      );
    try {
      carryOut(plan, this.#work, this.target);
    } catch (error) {
      this.#halfway = true;
      throw new Fault(
        `Output folder ${this.target}: only some of the new files could be put in place: ${systemReason(error, 'write')}. Close what has it open, and run the command again.`,
      );
    }
    const notes = plan.left.map(
      (path) => `Output folder ${this.target}: ${path} is not as Duwtje wrote it, and was left there.`,
    );
    if (!settleOld(this.#work, this.target, plan.standing)) {
      this.#halfway = true;
      notes.push(`${this.#work}: holds what came into the output folder while it was exchanged. Move it.`);
    }
    this.discard();
    return { removed: plan.stale.length, notes };
  }

  #readBefore(): Delivered | undefined {
    const before = readManifest(this.target);
    if (before === 'damaged')
      throw new Fault(
        `${join(this.target, MANIFEST_NAME)}: is damaged. Remove it, or choose another folder with --out.`,
      );
    if (before && before.command !== this.#command)
      throw new Fault(
        `Output folder ${this.target}: holds what duwtje ${before.command} made, which duwtje ${this.#command} does not replace. Choose another folder with --out.`,
      );
    return before;
  }

  #sync(fd: number): void {
    const synced = syncFile(fd).finally(() => closeSync(fd));
    // It is told when the delivery is published; a run that fails before has something better to tell.
    synced.catch(() => undefined);
    this.#synced.push(synced);
  }

  #attempt<T>(work: () => T): T {
    try {
      return attempt(this.target, work);
    } catch (error) {
      this.discard();
      throw error;
    }
  }
}

/**
 * Heals a folder that a run may have been writing to, and those right below it, when no other run is at them.
 * @returns sentences about what was found and done
 * @throws Fault when it cannot be written, or a run is at it
 */
export function healFolder(path: string): readonly string[] {
  const folder = resolve(path);
  if (!existsSync(dirname(folder))) return [];
  return attempt(folder, () => {
    const { target } = findTarget(folder);
    const below = namesIn(target).flatMap((name) => servedName(name) ?? []);
    return [target, ...below.map((name) => join(target, name))].flatMap(healTarget);
  });
}

function healTarget(target: string): readonly string[] {
  clearUnsaid(target);
  if (!isCutOff(target)) return [];
  const work = claimFolder(target);
  try {
    return heal(target);
  } finally {
    removeWork(work);
  }
}

function unwritten(target: string, error: unknown): Fault {
  return new Fault(
    `Output folder ${target}: nothing was written: ${systemReason(error, 'write')}. Choose another folder with --out.`,
  );
}

function attempt<T>(target: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault || !(error instanceof Error && 'code' in error)) throw error;
    throw unwritten(target, error);
  }
}
