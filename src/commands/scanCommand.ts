// `duwtje scan`: which card lies in which zone, from photos.

import { type Command, Option } from 'commander';
import { PHOTO_FORMAT_NAMES } from '../scan/photoFormat.ts';
import { tellLines, warn } from '../shell/terminal.ts';
import { cards, lang, languageHelp, parseFolder } from './options.ts';

interface ScanOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly crops?: string;
  readonly overlay?: string;
  readonly cards?: string;
}

async function runScan(photos: readonly string[], options: ScanOptions): Promise<void> {
  const { lang, json = false, ...rest } = options;
  const { scan } = await import('../scan/scan.ts');
  await scan({
    ...rest,
    photos,
    json,
    language: lang,
    letters: async () => (await import('../press/letters/fonts.ts')).loadTypeface(),
    paintFaces: async (content) => {
      const [{ loadTypeface }, { paintFaces }, { FACE_AREA, FACE_PX_PER_MM }] = await Promise.all([
        import('../press/letters/fonts.ts'),
        import('../press/paint/paintFaces.ts'),
        import('../vision/faces/face.ts'),
      ]);
      return paintFaces(content, loadTypeface(), FACE_AREA, FACE_PX_PER_MM);
    },
    say: tellLines,
    warn,
  });
}

export function defineScan(command: Command): void {
  command
    .argument(
      '<photo...>',
      `${PHOTO_FORMAT_NAMES}; several photos of one board make one reading, the last taken last`,
    )
    .option('--json', 'answer in JSON, for programs')
    .addOption(lang())
    .addOption(
      new Option('--crops <folder>', 'write the board from above, each card and each field').argParser(
        parseFolder,
      ),
    )
    .option('--overlay <file>', 'write the photo with what was found drawn over it (.png, .jpg or .webp)')
    .addOption(cards())
    .addHelpText(
      'after',
      () => `
${languageHelp()}

Examples:
  duwtje scan board.jpg                            a table of the cards
  duwtje scan front.jpg back.jpg                   a proof sheet: is the print right
  duwtje scan left.jpg right.jpg --json            two photos of one board, for a program
  duwtje scan board.jpg --crops out --overlay out/seen.jpg`,
    )
    .action(runScan);
}
