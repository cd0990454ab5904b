// From photo files to one reading: decodes, reads, merges, writes pictures, and says what was found.

import { join } from 'node:path';
import { type Content, editionOf, loadContent, loadTexts } from '../content/content.ts';
import { ownWords } from '../content/words.ts';
import { type Deck, deckCards } from '../domain/deck/deck.ts';
import { fillIn } from '../domain/deck/edition.ts';
import { Fault, UsageFault } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import type { Face } from '../vision/faces/face.ts';
import type { Picture } from '../vision/picture/picture.ts';
import { findProof } from '../vision/proof/findProof.ts';
import { faceClues } from '../vision/reading/faceClues.ts';
import { mergeReadings } from '../vision/reading/merge.ts';
import { mergeDialogue } from '../vision/reading/mergeDialogue.ts';
import { type Faces, facesFrom, readFaces } from '../vision/reading/readFaces.ts';
import { type Reading, readPicture } from '../vision/reading/reading.ts';
import { wordWarning } from '../vision/reading/wording.ts';
import { dialogueJson, dialogueTable, type ScannedDialogue } from './dialogueReport.ts';
import { readPhoto } from './photoFile.ts';
import { type Letters, type ReadPhoto, requireOverlayName, writeCrops, writeOverlays } from './pictures.ts';
import { tellProof } from './proofScan.ts';
import { failureJson, type Scanned, type ScanWords, scanJson, scanTable } from './report.ts';

export interface ScanRequest {
  /** In the order in which they were taken. */
  readonly photos: readonly string[];
  /** Whether to answer in JSON; it is also told when the scan fails. */
  readonly json: boolean;
  /** The language of names and sentences; undefined for the deck's first. */
  readonly language: string | undefined;
  /** Where cut-outs go. */
  readonly crops?: string;
  /** Where the photo with outlines goes. */
  readonly overlay?: string;
  /** The folder with the content; without it, the one that comes with Duwtje. */
  readonly cards?: string;
  /** The printed faces of a game, painted when a place was not read. */
  readonly paintFaces: (content: Content) => Promise<readonly Face[]>;
  /** The letters for the words over a photo, loaded when there are any. */
  readonly letters: () => Promise<Letters>;
  /** Told what goes to standard output. */
  readonly say: (text: string) => void;
  /** Told why a file is left out, a line each, when others can be read. */
  readonly warn: (line: string) => void;
}

/**
 * Reads photos of one talk. A file that is no picture is left out with a warning.
 * @throws Fault when no board can be read or no file is a picture; UsageFault for a wrong name or language
 */
export async function scan(request: ScanRequest): Promise<void> {
  const { json, say } = request;
  if (request.overlay !== undefined) requireOverlayName(request.overlay);
  let told = false;
  try {
    const folder = request.cards ?? join(installationRoot(), 'cards');
    const content = loadTexts(folder);
    const edition = editionOf(content, request.language);
    const words = ownWords(edition.language, content.deck.languages, ['reader', 'scan', 'dialogue', 'proof']);
    const { photos, faults } = await readPhotos(request, content.deck, () => loadContent(folder));
    if (photos.length === 0) throw new Fault(faults);
    if (photos.some(({ proof }) => proof)) {
      told = true;
      const { report } = words.proof;
      tellProof(photos, { json, say, faults, language: edition.language, words: report });
      return;
    }
    const { reading, warnings, whole } = mergePhotos(photos, words, request.photos.length > 1);
    const scanned: Scanned = {
      reading,
      warnings: [...faults, ...warnings],
      whole: whole && faults.length === 0,
    };
    const dialogue = reading.board ? null : dialogueOf(photos, words, faults);
    if (dialogue) {
      faults.forEach(request.warn);
      if (request.crops !== undefined)
        request.warn(fillIn(words.scan.dialogue.noCrops, { folder: request.crops }));
      if (request.overlay !== undefined)
        await writeOverlays(request.overlay, photos, await request.letters());
      say(json ? dialogueJson(dialogue, words) : dialogueTable(dialogue, words));
      return;
    }
    if (!reading.board) {
      if (json) say(scanJson(scanned));
      told = true;
      throw new Fault(scanned.warnings);
    }
    faults.forEach(request.warn);
    if (request.crops !== undefined) {
      const without = await writeCrops(request.crops, photos, reading);
      if (without.length > 0)
        request.warn(
          `${request.crops}: no writing to be seen on ${without.join(', ')}: no picture of these.`,
        );
    }
    if (request.overlay !== undefined) await writeOverlays(request.overlay, photos, await request.letters());
    say(json ? scanJson(scanned) : scanTable({ reading, warnings }, content.deck, edition, words));
  } catch (error) {
    if (json && !told && error instanceof Fault && !(error instanceof UsageFault))
      say(failureJson(error.lines));
    throw error;
  }
}

/** The photos that can be opened, read, and why the others cannot. */
async function readPhotos(
  request: ScanRequest,
  deck: Deck,
  wholeContent: () => Content,
): Promise<{ photos: ReadPhoto[]; faults: string[] }> {
  const look = reader(request, deck, wholeContent);
  const photos: ReadPhoto[] = [];
  const faults: string[] = [];
  // One after another: a photo takes tens of megabytes, and they are let go of when no pictures are asked for.
  const keep = request.crops !== undefined || request.overlay !== undefined;
  for (const file of request.photos) {
    try {
      const picture = await readPhoto(file);
      const reading = await look(picture);
      const proof = reading.board || reading.dialogue ? null : findProof(picture);
      photos.push({
        file,
        reading,
        proof,
        picture: keep ? picture : { ...picture, data: new Uint8Array(0) },
      });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(...error.lines);
    }
  }
  return { photos, faults };
}

/** Reads a picture by its tags, and by the printed faces where something lies that they do not tell. */
function reader(
  { paintFaces }: ScanRequest,
  ofDeck: Deck,
  wholeContent: () => Content,
): (picture: Picture) => Promise<Reading> {
  const deck = deckCards(ofDeck);
  let faces: Faces | undefined;
  return async (picture) => {
    const reading = readPicture(picture, { deck });
    const clues = faceClues(picture, reading);
    if (!clues) return reading;
    faces ??= facesFrom(await paintFaces(wholeContent()));
    return readFaces(picture, reading, clues, deck, faces);
  };
}

/** What the photos say together of a dialogue board; null when none shows one. A photo that shows none is told with its name. */
function dialogueOf(
  photos: readonly ReadPhoto[],
  { reader }: ScanWords,
  faults: readonly string[],
): ScannedDialogue | null {
  const shown = photos.flatMap(({ reading }) => reading.dialogue ?? []);
  if (shown.length === 0) return null;
  const others = photos
    .filter(({ reading }) => !reading.dialogue)
    .flatMap(({ file, reading }) =>
      reading.warnings.map((warning) => `${file}: ${wordWarning(warning, reader)}`),
    );
  return { reading: mergeDialogue(shown), faults: [...faults, ...others] };
}

/** Merges what the photos say. A warning names its photo when there are several files, or when it is why there is no board. */
function mergePhotos(photos: readonly ReadPhoto[], { reader, scan }: ScanWords, several: boolean): Scanned {
  const reading = mergeReadings(photos.map((photo) => photo.reading));
  const warnings = photos.flatMap((photo, i) => {
    const { board } = photo.reading;
    const told =
      reading.board && board
        ? reading.told.filter((about) => about.photo === i).map(({ warning }) => warning)
        : photo.reading.warnings;
    const sentences = told.map((warning) => wordWarning(warning, reader));
    if (reading.board && board && board.format !== reading.board.format)
      sentences.push(fillIn(scan.otherBoard, { format: board.format, other: reading.board.format }));
    const named = several || !reading.board;
    return sentences.map((sentence) => (named ? `${photo.file}: ${sentence}` : sentence));
  });
  const ofAll = reading.told.filter(({ photo }) => photo === null);
  return {
    reading,
    warnings: [...warnings, ...ofAll.map(({ warning }) => wordWarning(warning, reader))],
    whole: photos.every((photo) => photo.reading.board?.format === reading.board?.format),
  };
}
