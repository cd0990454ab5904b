// The photos that are being taken in for a talk: read one after the other, merged, and answered by a person.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Talk } from '../../src/domain/talk.ts';
import type { ZoneId } from '../../src/domain/zones.ts';
import { type MergedReading, mergeReadings } from '../../src/vision/merge.ts';
import type { Reading } from '../../src/vision/reading.ts';
import type { Warning } from '../../src/vision/warnings.ts';
import type { Keepsake } from '../storage/record.ts';
import type { PhotoFault, Step } from './protocol.ts';
import { openReader, PhotoError, type PhotoReading } from './reader.ts';
import { answerReview, openQuestions, type ReviewCard, reviewOf } from './review.ts';

/** Why a file gave nothing, with its place among the chosen files. */
export interface IntakeFault {
  readonly file: string;
  readonly fault: PhotoFault;
}

export interface Intake {
  /** Undefined while nothing is being read. */
  readonly busy: ReadonlySignal<
    { readonly step: Step; readonly at: number; readonly of: number } | undefined
  >;
  readonly faults: ReadonlySignal<readonly IntakeFault[]>;
  /** Undefined before a first photo was read. */
  readonly merged: ReadonlySignal<MergedReading | undefined>;
  readonly warnings: ReadonlySignal<readonly Warning[]>;
  readonly review: ReadonlySignal<readonly ReviewCard[]>;
  readonly open: ReadonlySignal<readonly ReviewCard[]>;
  /** The board from above, of the photo that shows it best. */
  readonly board: ReadonlySignal<Blob | null>;
  /** Reads photos and adds them to what is there. */
  add(files: readonly Blob[]): Promise<void>;
  /** Looks at a camera frame, which is used up. @throws PhotoError */
  look(frame: ImageBitmap): Promise<Reading>;
  answer(card: string, zone: ZoneId | null): void;
  /** The cut-outs of the cards that lie on the board and of its fields, each from the photo that shows it best. */
  cutOuts(): Promise<{ readonly cutOuts: readonly Keepsake[]; readonly complete: boolean }>;
  /** Cancels reading; what was read before stays. */
  cancel(): void;
  /** Drops the photos and everything that was read. */
  close(): void;
}

interface TakenPhoto extends PhotoReading {
  readonly cuts: Promise<readonly Keepsake[]>;
}

/** In the browser's own list of measures, where its tools show what each step took. */
function noteTook(took: PhotoReading['took']): void {
  for (const [step, duration] of Object.entries(took))
    performance.measure(`photo ${step}`, { start: 0, duration });
}

/** @param talk what was recorded by hand before */
export function openIntake(talk: () => Talk): Intake {
  const reader = openReader();
  reader.warm();
  const busy = signal<{ step: Step; at: number; of: number } | undefined>(undefined);
  const faults = signal<readonly IntakeFault[]>([]);
  const photos = signal<readonly TakenPhoto[]>([]);
  const review = signal<readonly ReviewCard[]>([]);
  const merged = computed(() =>
    photos.value.length === 0 ? undefined : mergeReadings(photos.value.map(({ reading }) => reading)),
  );

  const takeIn = async (file: Blob, at: number, of: number) => {
    const name = file instanceof File ? file.name : '';
    try {
      const read = await reader.read(file, (step) => {
        busy.value = { step, at, of };
      });
      // Asked for before the next photo is read, since the reader holds one photo at a time.
      const cuts = read.reading.board ? reader.cut(read.reading.cards) : Promise.resolve([]);
      // Whoever asks for the cut-outs hears of it; without this line the browser would complain before that.
      cuts.catch(() => {});
      noteTook(read.took);
      photos.value = [...photos.value, { ...read, cuts }];
      review.value = reviewOf(talk(), merged.value?.cards ?? [], review.value);
      return true;
    } catch (error) {
      if (!(error instanceof PhotoError)) throw error;
      if (error.fault === 'cancelled') return false;
      faults.value = [...faults.value, { file: name, fault: error.fault }];
      return true;
    }
  };

  return {
    busy,
    faults,
    merged,
    review,
    warnings: computed(() => merged.value?.warnings ?? []),
    open: computed(() => openQuestions(review.value)),
    board: computed(() => {
      const photo = merged.value?.boardPhoto ?? null;
      return photo === null ? null : (photos.value[photo]?.board ?? null);
    }),

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

    async cutOuts() {
      const best = new Map(merged.value?.cards.map(({ card, photo }) => [`card:${card}`, photo]));
      const boardPhoto = merged.value?.boardPhoto;
      const all = await Promise.allSettled(photos.value.map(({ cuts }) => cuts));
      const cutOuts = all.flatMap((cuts, photo) =>
        cuts.status === 'rejected'
          ? []
          : cuts.value.filter(({ of }) => (of.startsWith('card:') ? best.get(of) : boardPhoto) === photo),
      );
      return { cutOuts, complete: all.every(({ status }) => status === 'fulfilled') };
    },

    cancel: () => reader.stop(),

    close() {
      reader.stop();
      photos.value = [];
      review.value = [];
      faults.value = [];
    },
  };
}
