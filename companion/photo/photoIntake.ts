// The photos that are being taken in for a talk: read one after the other, merged, and answered by a person.

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ZoneId } from '../../src/domain/board/zones.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { type MergedReading, mergeReadings } from '../../src/vision/reading/merge.ts';
import { mergeDialogue } from '../../src/vision/reading/mergeDialogue.ts';
import type { DialogueReading } from '../../src/vision/reading/readDialogue.ts';
import type { Reading } from '../../src/vision/reading/reading.ts';
import { type AskedPlace, addSeenCard, answerNoCards, answerPlace, askPlaces } from './askedPlaces.ts';
import { answerReview, openQuestions, type ReviewCard, reviewOf, takeAllOver } from './review.ts';
import { askedOf, noteTook, placeKey, type TakenPhoto, takenPhoto } from './takenPhoto.ts';
import { PhotoError, type PhotoReader } from './worker/photoReader.ts';
import type { CutOut, Frame, PhotoFault, Step } from './worker/protocol.ts';

/** A file that gave nothing, by its name (empty when it has none), and why. */
export interface IntakeFault {
  readonly file: string;
  readonly fault: PhotoFault;
}

export interface PhotoIntake {
  /** Undefined while nothing is being read. */
  readonly busy: ReadonlySignal<
    { readonly step: Step; readonly at: number; readonly of: number } | undefined
  >;
  readonly faults: ReadonlySignal<readonly IntakeFault[]>;
  /** What all photos say together; undefined before a first photo was read. */
  readonly merged: ReadonlySignal<MergedReading | undefined>;
  /** What the photos say of the dialogue board, where none shows a board with cards. */
  readonly dialogue: ReadonlySignal<DialogueReading | undefined>;
  readonly review: ReadonlySignal<readonly ReviewCard[]>;
  readonly open: ReadonlySignal<readonly ReviewCard[]>;
  /** Where something lies that was not read, with what was said of it. */
  readonly places: ReadonlySignal<readonly AskedPlace[]>;
  /** The board from above, of the photo that shows it best; null until the reader has made it. */
  readonly board: ReadonlySignal<Blob | null>;
  /** Reads photos and adds them to what is there. */
  add(files: readonly Blob[]): Promise<void>;
  /** Looks at a camera frame, which is used up. @throws PhotoError */
  look(frame: Frame): Promise<Reading>;
  answer(card: string, zone: ZoneId | null): void;
  /** Answers every question about a card as the photos have it; places that were not read are still asked about. */
  takeAllOver(): void;
  /** Says which card lies at a place; null: none. */
  answerPlace(place: AskedPlace, card: string | null): void;
  answerNoCards(): void;
  /** What own cards are called, by card, as far as it was said since the first photo. */
  readonly names: ReadonlySignal<ReadonlyMap<string, string>>;
  name(card: string, name: string): void;
  /** A card or a place that is asked about, cut out of its photo; undefined until it is there, and without a question. */
  peekAt(what: string | AskedPlace): Blob | undefined;
  /** The board from above, waited for; null when the reader could not make it. */
  boardPicture(): Promise<Blob | null>;
  /** The cut-outs of the cards that lie on the board and of its fields, each from the photo that shows it best. */
  cutOuts(): Promise<CutOut & { readonly complete: boolean }>;
  /** Cancels reading; what was read before stays. */
  cancel(): void;
  /** Drops the photos and everything that was read. */
  close(): void;
}

/**
 * @param talk gives what was recorded by hand before
 * @param reader is stopped when the intake is closed
 */
export function openIntake(talk: () => Talk, reader: PhotoReader): PhotoIntake {
  reader.warm();
  const busy = signal<{ step: Step; at: number; of: number } | undefined>(undefined);
  const faults = signal<readonly IntakeFault[]>([]);
  const photos = signal<readonly TakenPhoto[]>([]);
  const review = signal<readonly ReviewCard[]>([]);
  const places = signal<readonly AskedPlace[]>([]);
  const merged = signal<MergedReading | undefined>(undefined);
  const names = signal<ReadonlyMap<string, string>>(new Map());

  /** The photo that shows the board best. */
  const boardPhoto = () => {
    const photo = merged.value?.boardPhoto ?? null;
    return photo === null ? undefined : photos.value[photo];
  };

  /** @returns whether to go on with the next file */
  const takeIn = async (file: Blob, at: number, of: number): Promise<boolean> => {
    const name = file instanceof File ? file.name : '';
    try {
      const { reading, took } = await reader.read(file, (step) => {
        busy.value = { step, at, of };
      });
      for (const [step, duration] of Object.entries(took)) noteTook(step, duration);
      const together = mergeReadings([...photos.value.map((photo) => photo.reading), reading]);
      const next = reviewOf(talk(), together.cards, review.value);
      const all = [...photos.value, takenPhoto(reader, reading, askedOf(reading, next))];
      // Drawing comes in a task of its own, so that neither keeps a finger waiting.
      await new Promise((resolve) => setTimeout(resolve));
      batch(() => {
        photos.value = all;
        merged.value = together;
        review.value = next;
        const read = new Set(together.cards.map(({ card }) => card));
        places.value = askPlaces(together.board ? together.unread : [], places.value, read);
      });
      return true;
    } catch (error) {
      if (!(error instanceof PhotoError)) console.error(error);
      const fault = error instanceof PhotoError ? error.fault : 'reader-failed';
      if (fault === 'cancelled') return false;
      faults.value = [...faults.value, { file: name, fault }];
      return true;
    }
  };

  return {
    busy,
    faults,
    merged,
    dialogue: computed(() => {
      const shown = photos.value.flatMap(({ reading }) => reading.dialogue ?? []);
      return shown.length > 0 && !merged.value?.board ? mergeDialogue(shown) : undefined;
    }),
    review,
    places,
    open: computed(() => openQuestions(review.value)),
    board: computed(() => boardPhoto()?.board.value ?? null),

    async add(files) {
      faults.value = [];
      for (const [index, file] of files.entries()) {
        busy.value = { step: 'opening', at: index + 1, of: files.length };
        if (!(await takeIn(file, index + 1, files.length))) break;
      }
      busy.value = undefined;
    },

    look: reader.look,

    answer(card, zone) {
      review.value = answerReview(review.value, card, zone);
    },

    takeAllOver() {
      review.value = takeAllOver(review.value);
    },

    names,
    name(card, name) {
      names.value = new Map(names.value).set(card, name);
    },

    peekAt(what) {
      if (typeof what !== 'string') {
        const at = placeKey(what.centreMm);
        return photos.value.map(({ peeks }) => peeks.value.get(at)).find(Boolean);
      }
      const photo = merged.value?.cards.find(({ card }) => card === what)?.photo;
      return photo === undefined ? undefined : photos.value[photo]?.peeks.value.get(what);
    },

    answerPlace(place, card) {
      batch(() => {
        places.value = answerPlace(places.value, place, card);
        if (card !== null) review.value = addSeenCard(review.value, card, place);
      });
    },

    answerNoCards() {
      places.value = answerNoCards(places.value);
    },

    async boardPicture() {
      const photo = boardPhoto();
      await Promise.allSettled([photo?.straightened]);
      return photo?.board.value ?? null;
    },

    async cutOuts() {
      const best = new Map(merged.value?.cards.map(({ card, photo }) => [`card:${card}`, photo]));
      const boardPhoto = merged.value?.boardPhoto;
      const all = await Promise.allSettled(photos.value.map(({ cuts }) => cuts));
      const done = all.map((cuts) =>
        cuts.status === 'fulfilled' ? cuts.value : { cutOuts: [], covered: [] },
      );
      const cutOuts = done.flatMap((cuts, photo) =>
        cuts.cutOuts.filter(({ of }) => (of.startsWith('card:') ? best.get(of) : boardPhoto) === photo),
      );
      const covered = done.flatMap((cuts, photo) =>
        cuts.covered.filter((card) => best.get(`card:${card}`) === photo),
      );
      return { cutOuts, covered, complete: all.every(({ status }) => status === 'fulfilled') };
    },

    cancel: () => reader.stop(),

    close() {
      reader.stop();
      photos.value = [];
      merged.value = undefined;
      review.value = [];
      places.value = [];
      names.value = new Map();
      faults.value = [];
    },
  };
}
