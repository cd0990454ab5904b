// What stands on the big screen at a step.

import type { ComponentChildren } from 'preact';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import type { FigureWords } from '../../../src/figure/group/figureWords.ts';
import { groupWords } from '../groupWords.ts';
import { conclusionLines } from '../pile/pile.ts';
import { FigureImage } from './FigureImage.tsx';
import { Ranking } from './Ranking.tsx';
import { StageGroups } from './StageGroups.tsx';
import { StageLeaders, StudyLeaders } from './StageLeaders.tsx';
import { StageTold } from './StageTold.tsx';
import { type FigureStep, figureAt, wordsAt } from './stageFigure.ts';
import { type FigureChoice, isFigureStage, type Step } from './stages.ts';

export interface SlidesProps {
  readonly view: GroupView;
  readonly choice: FigureChoice;
  readonly words: FigureWords;
  readonly conclusions: string;
}

interface SlideProps {
  readonly title: string;
  /** Left out where the slide says it of a part of what it shows. */
  readonly n?: number;
  readonly children: ComponentChildren;
}

/** A slide that is no figure: its title and N where the figure has them. */
function Slide({ title, n, children }: SlideProps) {
  return (
    <div class="slide">
      <header>
        <h2>{title}</h2>
        {n !== undefined && <p>{fillIn(groupWords.value.stage.talks, { n })}</p>}
      </header>
      {children}
    </div>
  );
}

function Said({ text }: { readonly text: string }) {
  return <p class="slide-guess">{text}</p>;
}

/** A line for each conclusion. */
function Lines({ text, none }: { readonly text: string; readonly none: string }) {
  const lines = conclusionLines(text);
  if (lines.length === 0) return <Said text={none} />;
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

function FigureSlide({ view, choice, words, step }: SlidesProps & { readonly step: FigureStep }) {
  const { stage } = groupWords.value;
  const figure = figureAt(view, step, choice, stage);
  const said = wordsAt(step, words, stage);
  if (figure.rows.length > 0) return <FigureImage id="stage" figure={figure} words={said} />;
  return (
    <Slide title={said.title} n={view.n}>
      <Said text={step.stage === 'push' ? stage.none : stage.noDoubleEdged} />
    </Slide>
  );
}

const isFigureStep = (step: Step): step is FigureStep => isFigureStage(step.stage);

export function Slides({ step, ...props }: SlidesProps & { readonly step: Step }) {
  const { stage, told, view: viewWords } = groupWords.value;
  const { view, words, conclusions } = props;
  const { n } = view;
  if (isFigureStep(step)) return <FigureSlide {...props} step={step} />;
  switch (step.stage) {
    case 'hidden':
      return (
        <Slide title={words.title} n={n}>
          <Said text={stage.guess} />
        </Slide>
      );
    case 'groups':
      return (
        <Slide title={stage.groupsTitle} n={n}>
          <StageGroups view={view} />
        </Slide>
      );
    case 'leaders':
      return (
        <Slide title={stage.leadersTitle} n={n}>
          {view.leaders && <StageLeaders view={view.leaders} titleOf={words.titleOf} />}
        </Slide>
      );
    case 'triggers':
    case 'yields':
    case 'recommendations':
      return (
        <Slide title={told.parts[step.stage].title}>
          <StageTold view={view} part={step.stage} titleOf={words.titleOf} />
        </Slide>
      );
    case 'study-leaders':
      return (
        <Slide title={stage.studyLeaders}>
          <StudyLeaders />
        </Slide>
      );
    case 'study-push':
    case 'study-brake':
      return (
        <Slide title={stage.names[step.stage]}>
          <Ranking
            view={view}
            side={step.stage === 'study-push' ? 'push' : 'brake'}
            titleOf={words.titleOf}
          />
        </Slide>
      );
    case 'conclusions':
      return (
        <Slide title={viewWords.conclusions} n={n}>
          <Lines text={conclusions} none={stage.noConclusions} />
        </Slide>
      );
  }
}
