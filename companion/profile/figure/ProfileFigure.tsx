// The picture of a profile: a road with the pushes on the right and the brakes on the left, the heaviest on top.

import { type Direction, ZONES } from '../../../src/domain/board/zones.ts';
import type { LaidCard } from '../../../src/domain/talk/profile.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { Sign } from '../../kit/Sign.tsx';
import { words } from '../../page/pageWords.ts';
import { showCard } from '../../talks/shownCard.ts';
import { WeightArrows } from './WeightArrows.tsx';
import './profileFigure.css';

interface LaneProps {
  readonly talk: Talk;
  readonly direction: Direction;
  readonly cards: readonly LaidCard[];
}

function Lane({ talk, direction, cards }: LaneProps) {
  const { profile, edition } = words.value;
  const { lanes } = profile;
  return (
    <section class={`lane lane-${direction}`}>
      <h2>{lanes[direction]}</h2>
      {cards.length === 0 ? (
        <p class="hint">{direction === 'push' ? lanes.noPush : lanes.noBrake}</p>
      ) : (
        <ol>
          {cards.map(({ card: id, place, weight }) => {
            const card = showCard(id, talk);
            return (
              <li key={id} data-card={id}>
                <Sign group={card.group} icon={card.icon} />
                <span class="lane-title">
                  {card.title}
                  <span class="spoken">: {edition.zones[place]}</span>
                </span>
                <WeightArrows count={Math.abs(weight)} direction={direction} />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

interface ProfileFigureProps {
  readonly talk: Talk;
  readonly pushes: readonly LaidCard[];
  readonly brakes: readonly LaidCard[];
}

/** A real pair of lists, so that a screen reader hears what others see; its items say what the key shows. */
export function ProfileFigure({ talk, pushes, brakes }: ProfileFigureProps) {
  const { zones } = words.value.edition;
  return (
    <div class="profile-figure">
      <div class="lanes">
        <Lane talk={talk} direction="push" cards={pushes} />
        <Lane talk={talk} direction="brake" cards={brakes} />
      </div>
      <ul class="figure-key" aria-hidden="true">
        {ZONES.map(({ id, weight }) => (
          <li key={id}>
            <WeightArrows count={Math.abs(weight)} direction={weight > 0 ? 'push' : 'brake'} />
            {zones[id]}
          </li>
        ))}
      </ul>
    </div>
  );
}
