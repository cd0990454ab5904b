// Another hall or an earlier afternoon, looked at beside this group without being put together with it.

import deck from 'virtual:duwtje/deck';
import { useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { Batch } from '../../../src/domain/group/batch.ts';
import { type GroupView, viewGroup } from '../../../src/domain/group/view.ts';
import type { FigureWords } from '../../../src/figure/group/figureWords.ts';
import { FileButton } from '../../kit/FileButton.tsx';
import { announce } from '../../page/announce.ts';
import { attempt } from '../../page/trouble.ts';
import { groupWords } from '../groupWords.ts';
import { foundInTextFile } from '../intake/intakeFile.ts';
import { clashText, refusalText, whyNotShown } from '../intake/tell.ts';
import { keepFirst } from '../pile/pileStore.ts';
import { lookAtBatches, type TakenIn } from '../pile/shownBefore.ts';
import { FigureImage } from '../stage/FigureImage.tsx';
import { comparedFigures } from '../stage/stageFigure.ts';
import type { FigureChoice } from '../stage/stages.ts';

interface OtherGroupProps {
  readonly view: GroupView;
  readonly choice: FigureChoice;
  readonly figureWords: FigureWords;
}

interface Opened {
  readonly batches: readonly Batch[];
  /** Why these are not all that the file holds. */
  readonly refusal?: string | undefined;
}

/** The batches of a group's file that may be shown, once it is kept that they were. */
async function batchesOf(file: File): Promise<Opened> {
  const { batches, refusal = 'foreign', line } = await foundInTextFile(file);
  if (batches.length === 0) return { batches, refusal: refusalText(refusal, line) };
  let looked: TakenIn | undefined;
  const outcome = await keepFirst((now) => {
    looked = lookAtBatches(now, batches);
    return looked.pile;
  });
  if (outcome !== 'kept' || !looked) return { batches: [], refusal: whyNotShown(outcome) };
  const { fit, clashes } = looked;
  return {
    batches: fit,
    ...(clashes.length > 0 && { refusal: clashes.map(clashText).join(' ') }),
  };
}

export function OtherGroup({ view, choice, figureWords }: OtherGroupProps) {
  const { view: words, collect, stage } = groupWords.value;
  const [batches, setBatches] = useState<readonly Batch[]>([]);
  const [refusal, setRefusal] = useState<string | undefined>();
  const other = viewGroup(batches, deck, view.threshold);
  const compared = comparedFigures(view, other, choice);
  const titled = (title: string, index: number) => {
    const page = { title, page: index + 1, pages: compared.length };
    return { ...figureWords, title: page.pages === 1 ? title : fillIn(stage.page, page) };
  };

  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = await batchesOf(file);
    setRefusal(read.refusal);
    if (read.refusal) announce(read.refusal);
    if (read.batches.length > 0) setBatches(read.batches);
  };

  return (
    <section class="other-group">
      <h2>{words.compare}</h2>
      <p class="hint">{words.compareHint}</p>
      <FileButton
        label={collect.chooseFile}
        accept=".json,application/json"
        take="one"
        onFiles={([file]) => void attempt(() => open(file))}
      />
      {refusal && <p class="alert">{refusal}</p>}
      {other.n > 0 && (
        <>
          <div class="two-groups">
            {compared.flatMap(({ here, there }, index) => [
              <FigureImage
                key={`here-${index}`}
                id={`here-${index}`}
                figure={here}
                words={titled(words.thisGroup, index)}
              />,
              <FigureImage
                key={`there-${index}`}
                id={`there-${index}`}
                figure={there}
                words={titled(words.otherGroup, index)}
              />,
            ])}
          </div>
          <button type="button" class="button" onClick={() => setBatches([])}>
            {words.stopCompare}
          </button>
        </>
      )}
    </section>
  );
}
