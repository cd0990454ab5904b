// Packs all that one needs in one language: what a shop and an office print, the page, and a first page that says what to do.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { loadTexts } from '../content/content.ts';
import { ownWords, type Words } from '../content/words.ts';
import { fillIn } from '../domain/deck/edition.ts';
import { Fault, systemReason, UsageFault } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import { KINDS, type Kind, MANIFEST_NAME } from '../shell/manifest.ts';
import { writeWhole } from '../shell/output/disk.ts';
import { type RenderRequest, renderKit } from './renderKit.ts';
import { zipOf } from './zip.ts';

export interface ReleaseRequest
  extends Pick<RenderRequest, 'shop' | 'sets' | 'icc' | 'companion' | 'only' | 'progress'> {
  /** Where the zips go. */
  readonly out: string;
  /** The page as one file. */
  readonly page: string;
}

const PAGE = 'duwtje.html';
const CHECKSUMS = 'SHA256SUMS';
/** Pictures to look at are for whoever makes the game, not for whoever gets it. */
const LEFT_OUT: readonly Kind[] = ['previews', 'card-images'];

/**
 * Writes a zip for each language of the deck that comes with Duwtje; the same bytes each time.
 * @returns their paths
 * @throws Fault when the page was not built, or when a file cannot be made; UsageFault for an unknown shop, or when nothing is
 * left to pack
 */
export async function makeRelease(request: ReleaseRequest): Promise<readonly string[]> {
  const { page } = request;
  if (!existsSync(page))
    throw new Fault([`${page} is not there: make the page first with npm run build:companion.`]);
  const only = (request.only.length > 0 ? request.only : KINDS).filter((kind) => !LEFT_OUT.includes(kind));
  if (only.length === 0)
    throw new UsageFault(`--only: ${LEFT_OUT.join(' and ')} are not packed: make them with duwtje render.`);
  const { deck } = loadTexts(join(installationRoot(), 'cards'));
  makeFolder(request.out);
  const made: string[] = [];
  for (const language of deck.languages) {
    const files = new Map([...(await printed({ ...request, only }, language)), [PAGE, readFileSync(page)]]);
    const { release } = ownWords(language, deck.languages, ['release']);
    files.set(release.file, Buffer.from(firstPage(release, { version: deck.version, language })));
    const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
    sorted.set(CHECKSUMS, Buffer.from(checksums(sorted)));
    const zip = join(request.out, `duwtje-${language}.zip`);
    putZip(zip, zipOf(sorted));
    made.push(zip);
  }
  return made;
}

function makeFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new Fault([`${out}: no folder can be made there: ${systemReason(error, 'write')}.`]);
  }
}

function putZip(zip: string, bytes: Uint8Array): void {
  try {
    writeWhole(zip, bytes);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? new Fault([`${zip}.unfinished was left by a run that was stopped: delete it, and release again.`])
      : new Fault([`${zip} cannot be written: ${systemReason(error, 'write')}.`]);
  }
}

/** The game's files by their path, made aside: a few megabytes. */
async function printed(request: ReleaseRequest, language: string): Promise<Map<string, Buffer>> {
  const aside = mkdtempSync(join(tmpdir(), 'duwtje-release-'));
  try {
    const out = join(aside, 'game');
    await renderKit({ ...request, out, language, dpi: 300, backOffset: { x: 0, y: 0 } });
    const paths = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== MANIFEST_NAME)
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(paths.map((path) => [relative(out, path).replaceAll('\\', '/'), readFileSync(path)]));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Plain text, for whoever opens it with a double click: a mark for old editors, and ends of lines that each of them knows. */
function firstPage({ parts }: Words['release'], values: Readonly<Record<string, string>>): string {
  const text = parts.flatMap(({ title, lines }) => {
    const head = fillIn(title, values);
    return [head, '-'.repeat(head.length), ...lines.map((line) => fillIn(line, values)), ''];
  });
  return `\uFEFF${text.join('\r\n')}`;
}

/** As `sha256sum -c` reads them. */
function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');
}
