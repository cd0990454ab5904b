// Another hall or an earlier afternoon, looked at beside this group without being put together with it.

import { useMemo, useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { Batch } from '../../../src/domain/group/batch.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import type { FigureWords } from '../../../src/figure/group/figureWords.ts';
import { FileButton } from '../../kit/FileButton.tsx';
import { WordField } from '../../kit/WordField.tsx';
import { announce } from '../../page/announce.ts';
import { attempt } from '../../page/trouble.ts';
import { groupWords } from '../groupWords.ts';
import { foundInTextFile } from '../intake/intakeFile.ts';
import { clashText, refusalText, whyNotShown } from '../intake/tell.ts';
import { keepFirst } from '../pile/pileStore.ts';
import { lookAtBatches, type TakenIn } from '../pile/shownBefore.ts';
import { FigureImage } from '../stage/FigureImage.tsx';
import type { OtherHall } from '../stage/Slides.tsx';
import { comparedFigures, wholeFigure } from '../stage/stageFigure.ts';
import type { FigureChoice } from '../stage/stages.ts';
import { useNarrow } from '../stage/useNarrow.ts';
import { MOST_NAME } from './Conclusions.tsx';

/** Another group as it was opened, and what it is called. */
export interface Brought {
  readonly batches: readonly Batch[];
  readonly name: string;
}

interface OtherGroupProps {
  readonly view: GroupView;
  /** What this group is called; may be empty. */
  readonly name: string;
  /** What is looked at beside it. */
  readonly other: OtherHall | undefined;
  onBring(brought: Brought | undefined): void;
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

export function OtherGroup({ view, name, other, onBring, choice, figureWords }: OtherGroupProps) {
  const { view: words, collect, stage } = groupWords.value;
  const [refusal, setRefusal] = useState<string | undefined>();

  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = await batchesOf(file);
    setRefusal(read.refusal);
    if (read.refusal) announce(read.refusal);
    if (read.batches.length > 0) onBring({ batches: read.batches, name: '' });
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
      {other && (
        <>
          <WordField
            label={words.otherName}
            value={other.name}
            oneLine
            most={MOST_NAME}
            onType={(typed) => onBring({ batches: other.batches, name: typed })}
          />
          <TwoGroups
            view={view}
            other={other}
            names={namesOf(name, other)}
            choice={choice}
            figureWords={figureWords}
            page={stage.page}
          />
          <button type="button" class="button" onClick={() => onBring(undefined)}>
            {words.stopCompare}
          </button>
        </>
      )}
    </section>
  );
}

/** What both are called, also where nobody named them. */
function namesOf(name: string, other: OtherHall): readonly [here: string, there: string] {
  const { thisGroup, otherGroup } = groupWords.value.view;
  return [name || thisGroup, other.name || otherGroup];
}

interface TwoGroupsProps extends Pick<OtherGroupProps, 'view' | 'choice' | 'figureWords'> {
  readonly other: OtherHall;
  readonly names: readonly [here: string, there: string];
  /** `{title} ({page} of {pages})`. */
  readonly page: string;
}

/** Both, page by page, and on paper the other one whole. */
function TwoGroups({ view, other, names: [here, there], choice, figureWords, page }: TwoGroupsProps) {
  const narrow = useNarrow();
  const form = narrow ? 'narrow' : undefined;
  const compared = useMemo(
    () => comparedFigures(view, other.view, choice, form),
    [view, other.view, choice, form],
  );
  const whole = useMemo(() => wholeFigure(other.view, choice), [other.view, choice]);
  const titled = (title: string, index: number) => ({
    ...figureWords,
    title: compared.length === 1 ? title : fillIn(page, { title, page: index + 1, pages: compared.length }),
  });
  return (
    <>
      <div class="two-groups">
        {compared.flatMap((pair, index) =>
          (['here', 'there'] as const).map((which) => {
            const words = titled(which === 'here' ? here : there, index);
            return (
              <figure key={`${which}-${index}`}>
                {narrow && <figcaption>{words.title}</figcaption>}
                <FigureImage id={`${which}-${index}`} figure={pair[which]} words={words} />
              </figure>
            );
          }),
        )}
      </div>
      <div class="printed-other">
        <FigureImage id="printed-other" figure={whole} words={{ ...figureWords, title: there }} />
      </div>
    </>
  );
}
