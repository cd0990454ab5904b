// Draws the whole game in one language as it is asked for, and words every text that does not fit.

import type { Content } from '../../content/content.ts';
import type { Edition } from '../../domain/deck/edition.ts';
import type { Point } from '../../domain/units.ts';
import { boardFace } from '../../layout/board/boardFace.ts';
import { type CardSide, cardSides } from '../../layout/cards/cards.ts';
import { A3, A4 } from '../../layout/drawing/sheet.ts';
import { calibrationPages } from '../../layout/home/calibration.ts';
import { homeBoardPages } from '../../layout/home/homeBoard.ts';
import { type HomeCardPage, homeCardPages } from '../../layout/home/homeCards.ts';
import type { Flip } from '../../layout/home/imposition.ts';
import type { Composed, Kit } from '../../layout/kit.ts';
import { leaflet, type QrCode } from '../../layout/leaflet/leaflet.ts';
import type { OutlineTypeface } from '../../layout/text/typeface.ts';
import { Fault } from '../../shell/fault.ts';

export interface GameOptions {
  readonly companion?: QrCode;
  /** How far the backs move on the office printer's sheets, in mm. */
  readonly backOffset: Point;
}

const PAPERS = { a4: A4, a3: A3 };

export type Paper = keyof typeof PAPERS;

export class Game {
  readonly kit: Kit;
  readonly #options: GameOptions;
  readonly #folderName: string;
  readonly #drawn = new Map<string, readonly Composed[]>();

  constructor(content: Content, edition: Edition, typeface: OutlineTypeface, options: GameOptions) {
    this.kit = { deck: content.deck, edition, icons: content.icons, typeface };
    this.#options = options;
    this.#folderName = content.folderName;
  }

  get sides(): readonly CardSide[] {
    return this.#once('sides', () => cardSides(this.kit));
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

  homeCards(flip: Flip): readonly HomeCardPage[] {
    return this.#once(`cards ${flip}`, () =>
      homeCardPages(this.kit, this.sides, flip, this.#options.backOffset),
    );
  }

  homeBoard(paper: Paper): readonly Composed[] {
    return this.#once(`board ${paper}`, () => homeBoardPages(this.kit, this.board.drawing, PAPERS[paper]));
  }

  /** Draws all there is. */
  drawAll(): void {
    void [this.sides, this.board, this.rules, this.calibration];
    for (const flip of ['long-edge', 'short-edge'] as const) this.homeCards(flip);
    for (const paper of ['a4', 'a3'] as const) this.homeBoard(paper);
  }

  /** @throws Fault with a line for each text drawn so far that does not fit its place */
  requireFit(): void {
    const { language } = this.kit.edition;
    const file = `${this.#folderName}/${language}.json`;
    const misfits = [...this.#drawn.values()].flat().flatMap((page) => page.misfits);
    // One text may stand in several places.
    const lines = new Set(
      misfits.map(({ field, problem }) => `${file}: ${misfitPlace(language, field)}: ${problem}.`),
    );
    if (lines.size > 0) throw new Fault([...lines]);
  }

  #once<T extends Composed>(name: string, draw: () => readonly T[]): readonly T[] {
    const known = this.#drawn.get(name);
    if (known) return known as readonly T[];
    const pages = draw();
    this.#drawn.set(name, pages);
    return pages;
  }
}

/** A text's place in the words of all content faults: card, language, field. */
function misfitPlace(language: string, field: string): string {
  const card = /^(?:factors|forward|roles|steps|guides)\.([^.]+)\.(.+)$/.exec(field);
  if (!card) return `language ${language}, field ${field}`;
  return `card ${card[1]}, language ${language}, field ${card[2]}`;
}
