// What stands on the big screen at a step: a conclusion in words, and below it what it is drawn from.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { Batch } from '../../../src/domain/group/batch.ts';
import { pairViews } from '../../../src/domain/group/difference.ts';
import { topFactors } from '../../../src/domain/group/order.ts';
import type { ToldPart } from '../../../src/domain/group/told.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { pairOf } from '../../../src/domain/group/viewLeaders.ts';
import { FINDINGS, NAMED_CARDS_OF_STUDY } from '../../../src/domain/study/findings.ts';
import type { FigureWords } from '../../../src/figure/group/figureWords.ts';
import { words as pageWords } from '../../page/pageWords.ts';
import { groupWords } from '../groupWords.ts';
import { conclusionLines } from '../pile/pile.ts';
import { FigureImage } from './FigureImage.tsx';
import { figureHeadline } from './figureHeadline.ts';
import { gapHeadline, groupsHeadline, listed, type Said, studyHeadline } from './headlines.ts';
import { LEADERS, Ranking } from './Ranking.tsx';
import { Slide } from './Slide.tsx';
import { StageGroups } from './StageGroups.tsx';
import { StagePairs } from './StagePairs.tsx';
import { StageTold } from './StageTold.tsx';
import { StudyLeaders } from './StudyLeaders.tsx';
import { type FigureStep, figureAt } from './stageFigure.ts';
import { type FigureChoice, isFigureStage, type Step } from './stages.ts';
import { useNarrow } from './useNarrow.ts';

/** Another hall or afternoon beside this one. */
export interface OtherHall {
  readonly batches: readonly Batch[];
  readonly view: GroupView;
  readonly name: string;
}

export interface SlidesProps {
  readonly view: GroupView;
  readonly choice: FigureChoice;
  readonly words: FigureWords;
  readonly conclusions: string;
  /** What this hall is called; empty where nobody named it. */
  readonly name: string;
  readonly other: OtherHall | undefined;
}

function Spoken({ text }: { readonly text: string }) {
  return <p class="slide-guess">{text}</p>;
}

/** A line for each conclusion. */
function Lines({ text, none }: { readonly text: string; readonly none: string }) {
  const lines = conclusionLines(text);
  if (lines.length === 0) return <Spoken text={none} />;
  return (
    <ul class={lines.length > 5 ? 'slide-lines many' : 'slide-lines'}>
      {lines.map((line, index) => (
        <li key={index} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

/** What headlines are made of: their words, and what cards are called. */
function saidOf(titleOf: Said['titleOf']): Said {
  return {
    words: groupWords.value.stage.headlines,
    language: pageWords.value.edition.language,
    titleOf,
  };
}

function FigureSlide({ view, choice, words, step }: SlidesProps & { readonly step: FigureStep }) {
  const { stage } = groupWords.value;
  const narrow = useNarrow();
  const said = saidOf(words.titleOf);
  const listOf = (cards: readonly string[]) => listed(cards.map(words.titleOf), said.language);
  const form = narrow ? 'narrow' : 'stage';
  const figure = figureAt(view, step, choice, { words: stage, listOf }, form);
  const headline = figureHeadline(view, step, choice, said, {
    groups: pageWords.value.edition.groups,
    page: stage.page,
  });
  return (
    <Slide {...headline}>
      {figure.rows.length > 0 && (
        <FigureImage id="stage" figure={figure} words={{ ...words, title: headline.title }} />
      )}
      {figure.rows.length === 0 && step.stage !== 'double-edged' && <Spoken text={stage.none} />}
    </Slide>
  );
}

const isFigureStep = (step: Step): step is FigureStep => isFigureStage(step.stage);

export function Slides({ step, ...props }: SlidesProps & { readonly step: Step }) {
  if (isFigureStep(step)) return <FigureSlide {...props} step={step} />;
  return <OtherSlide {...props} step={step} />;
}

const isToldStage = (stage: string): stage is ToldPart & Step['stage'] =>
  stage === 'triggers' || stage === 'yields' || stage === 'recommendations';

/** Of how many talks is said below every slide. */
function OtherSlide({ step, view, words, conclusions, name, other }: SlidesProps & { readonly step: Step }) {
  const { stage, view: viewWords } = groupWords.value;
  const { groups } = pageWords.value.edition;
  const said = saidOf(words.titleOf);
  const { titleOf } = words;
  if (isToldStage(step.stage)) return <StageTold view={view} part={step.stage} said={said} />;
  switch (step.stage) {
    case 'hidden':
      return (
        <Slide title={words.title} sub="">
          <Spoken text={stage.guess} />
        </Slide>
      );
    case 'groups': {
      const nameOf = (group: string) => groups[group] ?? group;
      const headline = groupsHeadline(view, { ...said, titleOf: nameOf });
      return (
        <Slide {...headline}>
          <StageGroups view={view} title={headline.title} words={words} nameOf={nameOf} />
        </Slide>
      );
    }
    case 'leaders': {
      const pairs = view.leaders?.cards.map(pairOf) ?? [];
      const sub = fillIn(said.words.leadersSub, {
        leaders: view.leaders?.leaders ?? 0,
        others: view.leaders?.others ?? 0,
      });
      const headline = gapHeadline(pairs, stage.leadersTitle, sub, said);
      return (
        <Slide {...headline}>
          <StagePairs
            pairs={pairs}
            names={[stage.leaders, stage.others]}
            title={headline.title}
            words={words}
          />
        </Slide>
      );
    }
    case 'other': {
      if (!other) return null;
      const pairs = pairViews(view, other.view);
      const names = [name || viewWords.thisGroup, other.name || viewWords.otherGroup] as const;
      const sub = fillIn(said.words.otherSub, { here: names[0], there: names[1] });
      const headline = gapHeadline(pairs, said.words.otherNone, sub, said);
      return (
        <Slide {...headline}>
          {pairs.length === 0 ? (
            <Spoken text={said.words.gapsHidden} />
          ) : (
            <StagePairs pairs={pairs} names={names} title={headline.title} words={words} />
          )}
        </Slide>
      );
    }
    case 'study-leaders':
      return (
        <Slide title={stage.studyLeaders} sub="">
          <StudyLeaders />
        </Slide>
      );
    case 'study-push':
    case 'study-brake': {
      const side = step.stage === 'study-push' ? 'push' : 'brake';
      const here = topFactors(view, side, LEADERS).map(({ card }) => card);
      const named = NAMED_CARDS_OF_STUDY[side].flatMap(
        (finding): readonly string[] => FINDINGS[finding].cards,
      );
      return (
        <Slide {...studyHeadline(here, named, stage.names[step.stage], said)}>
          <Ranking view={view} side={side} titleOf={titleOf} />
        </Slide>
      );
    }
    default:
      return (
        <Slide title={viewWords.conclusions} sub={name}>
          <Lines text={conclusions} none={stage.noConclusions} />
        </Slide>
      );
  }
}
