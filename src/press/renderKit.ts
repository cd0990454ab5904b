// From cards/ to a folder with the whole game: draws, makes and checks every file, then puts the folder in place.

import { join } from 'node:path';
import { editionOf, loadContent } from '../content/content.ts';
import { loadCondition, type PrintingCondition, standardCondition } from '../content/iccProfile.ts';
import { loadJobSheetWords } from '../content/jobSheetWords.ts';
import { findShop, loadShops, type Shop } from '../content/shops.ts';
import type { Point } from '../domain/units.ts';
import { BOARD_ICONS } from '../layout/board/boardFace.ts';
import { jobSheetPages } from '../layout/jobSheetPages.ts';
import { Fault } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import { type Kind, type ManifestFile, manifestText, ON_REQUEST } from '../shell/manifest.ts';
import { OutputFolder, type Published } from '../shell/outputFolder.ts';
import { Game } from './files/game.ts';
import { fillJobSheet } from './files/jobSheetRows.ts';
import { homeFiles, jobSheetFile } from './files/officeFiles.ts';
import { makeFile, manifestEntry, type PlannedFile } from './files/plannedFile.ts';
import { pressFiles } from './files/pressFiles.ts';
import type { Preview } from './files/preview.ts';
import { cardImages, previewList, renderPreviews } from './files/previews.ts';
import { loadTypeface } from './letters/fonts.ts';
import { companionQr } from './qrCode.ts';

export interface RenderRequest {
  /** The folder with the content; without it, the one that comes with Duwtje. */
  readonly cards?: string;
  readonly out: string;
  /** Undefined for the deck's first. */
  readonly language: string | undefined;
  readonly shop: string;
  /** What to make; empty for all. */
  readonly only: readonly Kind[];
  /** A printing profile instead of FOGRA39. */
  readonly icc?: string;
  /** Px an inch of the pictures of cards. */
  readonly dpi: number;
  /** How many sets the shop is asked for. */
  readonly sets: number;
  /** The companion's address for the QR code. */
  readonly companion?: string;
  readonly backOffset: Point;
  /** Told of each file that is done. */
  readonly progress: (path: string) => void;
}

/**
 * Renders the game into the output folder.
 * @returns the folder's path, the language, how many files of an earlier run are gone, and what else is to be told
 * @throws Fault when content, profile, folder or a made file is wrong; UsageFault for an unknown shop or language
 */
export async function renderKit(
  request: RenderRequest,
): Promise<{ folder: string; language: string } & Published> {
  const print = join(installationRoot(), 'print');
  const shop = findShop(loadShops(print), request.shop);
  const condition = printingCondition(print, request.icc, shop);
  const content = loadContent(request.cards ?? join(installationRoot(), 'cards'), BOARD_ICONS);
  const edition = editionOf(content, request.language);
  const game = new Game(content, edition, loadTypeface(), {
    ...(request.companion !== undefined && { companion: companionQr(request.companion) }),
    backOffset: request.backOffset,
  });
  const delivery = new Delivery(request, game, print, shop, condition);
  const plans = delivery.plan();
  game.requireFit();
  const output = new OutputFolder(request.out, 'render');
  try {
    const files = await delivery.make(plans, output);
    const { removed, notes } = await output.publish(
      manifestText(content.deck, edition.language, request.shop, files),
    );
    return {
      folder: output.target,
      language: edition.language,
      removed,
      notes: [...output.healed, ...notes],
    };
  } catch (error) {
    output.discard();
    throw error;
  }
}

function printingCondition(print: string, icc: string | undefined, shop: Shop): PrintingCondition {
  if (icc === undefined) return standardCondition(print);
  const condition = loadCondition(icc);
  if (shop.standard === 'X-1a' && condition.iccVersion > 2)
    throw new Fault(
      `ICC profile ${icc}: has ICC version ${condition.iccVersion}, and PDF/X-1a takes version 2: use a preset with PDF/X-4, or another profile.`,
    );
  return condition;
}

interface Plans {
  readonly press: readonly PlannedFile[];
  readonly home: readonly PlannedFile[];
  readonly previews: readonly Preview[];
}

/** The files of one run: planned first, since a text that does not fit must stop it before anything is made. */
class Delivery {
  readonly #request: RenderRequest;
  readonly #game: Game;
  readonly #print: string;
  readonly #shop: Shop;
  readonly #condition: PrintingCondition;

  constructor(request: RenderRequest, game: Game, print: string, shop: Shop, condition: PrintingCondition) {
    this.#request = request;
    this.#game = game;
    this.#print = print;
    this.#shop = shop;
    this.#condition = condition;
  }

  /** Draws all pages of what was asked for. */
  plan(): Plans {
    const wanted = (kind: Kind) => this.#wants(kind);
    // The job sheet lists the press files' checksums, so it needs them made even where they are not wanted.
    const forPress = (kind: Kind) => wanted(kind) || wanted('jobsheet');
    return {
      press: pressFiles(this.#game, this.#shop, this.#condition, forPress),
      home: homeFiles(this.#game, wanted),
      previews: [
        ...(wanted('previews') ? this.#previews() : []),
        ...(wanted('card-images') ? cardImages(this.#game.sides, this.#request.dpi, this.#shop.bleedMm) : []),
      ],
    };
  }

  /** Makes the files. @returns the manifest's entries @throws Fault for a file that fails its check */
  async make({ press, home, previews }: Plans, output: OutputFolder): Promise<ManifestFile[]> {
    // Other threads render the pictures while this one makes the PDFs.
    const pictures = this.#pictures(previews, output);
    const work = async () => {
      const pressed = await this.#files(press, output);
      const job = this.#wants('jobsheet') ? await this.#files([this.#jobSheet(pressed)], output) : [];
      const kept = pressed.filter(({ kind }) => this.#wants(kind));
      return [...kept, ...job, ...(await this.#files(home, output))];
    };
    const [files, shown] = await Promise.all([work(), pictures]);
    return [...files, ...shown];
  }

  #wants(kind: Kind): boolean {
    const { only } = this.#request;
    return only.length === 0 ? !ON_REQUEST.has(kind) : only.includes(kind);
  }

  async #files(plans: readonly PlannedFile[], output: OutputFolder): Promise<ManifestFile[]> {
    const entries: ManifestFile[] = [];
    for (const plan of plans) {
      const bytes = await makeFile(plan);
      if (this.#wants(plan.kind)) this.#write(output, plan.path, bytes);
      entries.push(manifestEntry(plan, bytes));
    }
    return entries;
  }

  #jobSheet(files: readonly ManifestFile[]): PlannedFile {
    const { deck, edition } = this.#game.kit;
    const sheet = fillJobSheet(loadJobSheetWords(this.#print), {
      deck,
      languageName: edition.name,
      sets: this.#request.sets,
      shop: this.#shop,
      condition: this.#condition,
      ownProfile: this.#request.icc !== undefined,
      files,
    });
    const pages = jobSheetPages(this.#game.kit, sheet);
    const misfits = pages.flatMap((page) => page.misfits);
    if (misfits.length > 0)
      throw new Fault(misfits.map(({ field, problem }) => `print/jobsheet.json: ${field}: ${problem}.`));
    return jobSheetFile(this.#game, sheet.title, pages);
  }

  #previews(): readonly Preview[] {
    const { sides, board, rules } = this.#game;
    return previewList(
      sides,
      board.drawing,
      rules.map((page) => page.drawing),
    );
  }

  async #pictures(previews: readonly Preview[], output: OutputFolder): Promise<ManifestFile[]> {
    const entries = new Map<Preview, ManifestFile>();
    const options = { inks: this.#game.kit.deck.inks, typeface: this.#game.kit.typeface };
    await renderPreviews(previews, options, (preview, png) => {
      this.#write(output, preview.path, png);
      entries.set(preview, previewEntry(preview, png));
    });
    return previews.map((preview) => entries.get(preview)!);
  }

  #write(output: OutputFolder, path: string, bytes: Buffer): void {
    output.write(path, bytes);
    this.#request.progress(path);
  }
}

function previewEntry(preview: Preview, png: Buffer): ManifestFile {
  const { kind, path, drawing, page, bleedMm = 0 } = preview;
  const plan = {
    kind,
    path,
    standard: null,
    trim: drawing.size,
    bleedMm,
    pages: [page],
  };
  return manifestEntry(plan, png);
}
