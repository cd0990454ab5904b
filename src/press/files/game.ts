// Draws the whole game in one language as it is asked for, and words every text that does not fit.

import type { Content } from '../../content/content.ts';
import type { PaperWords } from '../../content/words.ts';
import {
  DIALOGUE_FORMAT_NAMES,
  DIALOGUE_FORMATS,
  type DialogueFormat,
} from '../../domain/board/dialogueBoard.ts';
import type { Edition } from '../../domain/deck/edition.ts';
import type { Point } from '../../domain/units.ts';
import { boardFace } from '../../layout/board/boardFace.ts';
import { type CardSide, cardSides } from '../../layout/cards/cards.ts';
import { CULTURE_ICONS, cultureSides } from '../../layout/cards/cultureCard.ts';
import { dialogueBack } from '../../layout/dialogue/dialogueBack.ts';
import { dialogueFace } from '../../layout/dialogue/dialogueFace.ts';
import { pinFaces } from '../../layout/dialogue/pin.ts';
import { pinSheet } from '../../layout/dialogue/pinSheet.ts';
import { PROMPT_ICONS, promptSides } from '../../layout/dialogue/promptCard.ts';
import type { QrCode } from '../../layout/drawing/qrSymbol.ts';
import { A3, A4 } from '../../layout/drawing/sheet.ts';
import { caseSheets } from '../../layout/facilitator/caseSheets.ts';
import { observerPage } from '../../layout/facilitator/observerSheet.ts';
import { scriptPage } from '../../layout/facilitator/scriptSheet.ts';
import { tableSignPages } from '../../layout/facilitator/tableSigns.ts';
import { calibrationPages } from '../../layout/home/calibration.ts';
import { homeBoardPages } from '../../layout/home/homeBoard.ts';
import { type HomeCardPage, homeCardPages } from '../../layout/home/homeCards.ts';
import { FLIPS, type Flip } from '../../layout/home/imposition.ts';
import type { Composed, Kit } from '../../layout/kit.ts';
import { leaflet } from '../../layout/leaflet/leaflet.ts';
import { preparationPages } from '../../layout/sheets/preparation.ts';
import { proofPages } from '../../layout/sheets/proofSheet.ts';
import { talkSheetPages } from '../../layout/sheets/talkSheet.ts';
import { whatWorksPage } from '../../layout/sheets/whatWorksSheet.ts';
import type { OutlineTypeface } from '../../layout/text/typeface.ts';
import { Fault } from '../../shell/fault.ts';
import { kitOf } from './kitOf.ts';
import { misfitLines } from './misfitLines.ts';

export interface GameOptions {
  readonly companion?: QrCode;
  /** How far the backs move on the office printer's sheets, in mm. */
  readonly backOffset: Point;
  /** What paper says beside the edition, instead of what comes with Duwtje. */
  readonly words?: PaperWords | undefined;
}

/** A sheet that is a file of its own. */
export interface NamedSheet {
  readonly name: string;
  readonly title: string;
  readonly pages: readonly Composed[];
}

const PAPERS = { a4: A4, a3: A3 };

export type Paper = keyof typeof PAPERS;

export class Game {
  readonly kit: Kit;
  readonly #options: GameOptions;
  readonly #folderName: string;
  readonly #drawn = new Map<string, readonly Composed[]>();

  constructor(content: Content, edition: Edition, typeface: OutlineTypeface, options: GameOptions) {
    this.kit = kitOf(content, edition, typeface, options.words);
    this.#options = options;
    this.#folderName = content.folderName;
  }

  get sides(): readonly CardSide[] {
    return this.#once('sides', () => cardSides(this.kit));
  }

  /** The culture cards' sides; none in a language without words for them, or with pictograms of somebody else's. */
  get cultureSides(): readonly CardSide[] {
    const { culture, icons } = this.kit;
    if (!culture || Object.values(CULTURE_ICONS).some((icon) => icons[icon] === undefined)) return [];
    return this.#once('culture', () => cultureSides(this.kit, culture));
  }

  get board(): Composed {
    return this.#once('board', () => [boardFace(this.kit, this.kit.deck.board)])[0]!;
  }

  get rules(): readonly Composed[] {
    return this.#once('rules', () => leaflet(this.kit, this.#options.companion));
  }

  get calibration(): readonly Composed[] {
    return this.#once('calibration', () => calibrationPages(this.kit));
  }

  /** The sheets that an edition has words for, by the name of their file. */
  get sheets(): readonly NamedSheet[] {
    const { study, edition } = this.kit;
    const { sheets } = edition;
    if (!sheets) return [];
    return [
      this.#sheet('preparation', sheets.preparation.title, () =>
        preparationPages(this.kit, sheets.preparation),
      ),
      this.#sheet('talk-sheet', sheets.talk.title, () => talkSheetPages(this.kit, sheets.talk)),
      ...(study
        ? [
            this.#sheet('what-works', sheets.whatWorks.title, () => [
              whatWorksPage(this.kit, sheets.whatWorks, study),
            ]),
          ]
        : []),
    ];
  }

  /** What the facilitator of an afternoon prints, by the name of its file; nothing in a language that has no words for it. */
  get facilitator(): readonly NamedSheet[] {
    const { facilitator, phases, study } = this.kit;
    if (!facilitator || !phases || !study) return [];
    const { script, observer, cases, signs } = facilitator;
    return [
      this.#sheet('script', script.title, () => [scriptPage(this.kit, script, phases, study)]),
      this.#sheet('observer', observer.title, () => [observerPage(this.kit, observer)]),
      this.#sheet('cases', cases.title, () => caseSheets(this.kit, cases, study)),
      this.#sheet('table-signs', signs.title, () => tableSignPages(this.kit, signs, this.#options.companion)),
    ];
  }

  /** Front and back of the dialogue board; nothing in a language without words for it. */
  dialogueBoard(format: DialogueFormat): readonly Composed[] {
    const { dialogue } = this.kit;
    if (!dialogue) return [];
    const { size, scale } = DIALOGUE_FORMATS[format];
    return this.#once(`dialogue ${format}`, () => [
      dialogueFace(this.kit, dialogue, format),
      dialogueBack(this.kit, dialogue, size, scale),
    ]);
  }

  /** The pins in the order of their tags; likewise. */
  get pins(): readonly Composed[] {
    const { dialogue } = this.kit;
    return dialogue ? this.#once('pins', () => pinFaces(this.kit, dialogue)) : [];
  }

  /** The prompt cards' sides; likewise, and none with pictograms of somebody else's. */
  get promptSides(): readonly CardSide[] {
    const { dialogue, icons } = this.kit;
    if (!dialogue || Object.values(PROMPT_ICONS).some((icon) => icons[icon] === undefined)) return [];
    return this.#once('prompts', () => promptSides(this.kit, dialogue.prompts));
  }

  /** The prompt cards for the office printer. */
  homePromptCards(flip: Flip): readonly HomeCardPage[] {
    return this.#once(`prompts ${flip}`, () =>
      homeCardPages(this.kit, this.promptSides, flip, this.#options.backOffset),
    );
  }

  /** What the dialogue board takes besides the board itself, for the office printer; likewise. */
  get homeDialogue(): readonly NamedSheet[] {
    const { dialogue } = this.kit;
    if (!dialogue) return [];
    const lying = { w: A4.h, h: A4.w };
    return [
      this.#sheet('dialogue-questions', dialogue.backTitle, () => [
        dialogueBack(this.kit, dialogue, lying, Math.SQRT1_2),
      ]),
      this.#sheet('dialogue-pins', dialogue.pinsTitle, () => [pinSheet(this.kit, dialogue, this.pins)]),
    ];
  }

  homeDialogueBoard(paper: Paper): readonly Composed[] {
    const [front] = this.dialogueBoard('A3');
    if (!front) return [];
    return this.#once(`dialogue ${paper}`, () => homeBoardPages(this.kit, front.drawing, PAPERS[paper]));
  }

  homeCards(flip: Flip): readonly HomeCardPage[] {
    return this.#once(`cards ${flip}`, () =>
      homeCardPages(this.kit, this.sides, flip, this.#options.backOffset),
    );
  }

  /** The culture cards for the office printer. */
  homeCultureCards(flip: Flip): readonly HomeCardPage[] {
    return this.#once(`culture ${flip}`, () =>
      homeCardPages(this.kit, this.cultureSides, flip, this.#options.backOffset),
    );
  }

  /** The proof sheet, front and back; none in a language without words for it. */
  proof(flip: Flip): readonly Composed[] {
    const { proof } = this.kit;
    if (!proof) return [];
    return this.#once(`proof ${flip}`, () => proofPages(this.kit, proof, flip, this.#options.backOffset));
  }

  /** The proof sheet for a shop: its backs are its own to move. */
  get pressProof(): readonly Composed[] {
    const { proof } = this.kit;
    if (!proof) return [];
    return this.#once('press proof', () => proofPages(this.kit, proof, 'long-edge', { x: 0, y: 0 }));
  }

  homeBoard(paper: Paper): readonly Composed[] {
    return this.#once(`board ${paper}`, () => homeBoardPages(this.kit, this.board.drawing, PAPERS[paper]));
  }

  /** Draws all there is. */
  drawAll(): void {
    void [
      this.sides,
      this.cultureSides,
      this.board,
      this.rules,
      this.calibration,
      this.sheets,
      this.facilitator,
      this.pins,
      this.homeDialogue,
      this.promptSides,
    ];
    for (const format of DIALOGUE_FORMAT_NAMES) this.dialogueBoard(format);
    for (const flip of FLIPS)
      void [this.homeCards(flip), this.homeCultureCards(flip), this.homePromptCards(flip), this.proof(flip)];
    for (const paper of ['a4', 'a3'] as const) void [this.homeBoard(paper), this.homeDialogueBoard(paper)];
  }

  /** @throws Fault with a line for each text drawn so far that does not fit its place */
  requireFit(): void {
    const misfits = [...this.#drawn.values()].flat().flatMap((page) => page.misfits);
    const lines = misfitLines(misfits, this.#folderName, this.kit.edition.language);
    if (lines.length > 0) throw new Fault(lines);
  }

  #sheet(name: string, title: string, draw: () => readonly Composed[]): NamedSheet {
    return { name, title, pages: this.#once(`sheet ${name}`, draw) };
  }

  #once<T extends Composed>(name: string, draw: () => readonly T[]): readonly T[] {
    const known = this.#drawn.get(name);
    if (known) return known as readonly T[];
    const pages = draw();
    this.#drawn.set(name, pages);
    return pages;
  }
}
