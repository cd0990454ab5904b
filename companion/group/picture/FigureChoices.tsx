// Which cards the picture shows, and in what order.

import deck from 'virtual:duwtje/deck';
import { ORDERS, type Order } from '../../../src/domain/group/order.ts';
import { words } from '../../page/pageWords.ts';
import { groupWords } from '../groupWords.ts';
import type { FigureChoice } from '../stage/stages.ts';

interface FigureChoicesProps {
  readonly choice: FigureChoice;
  onChoose(choice: FigureChoice): void;
}

export function FigureChoices({ choice, onChoose }: FigureChoicesProps) {
  const { view } = groupWords.value;
  const { groups } = words.value.edition;
  return (
    <div class="figure-choices">
      <label>
        <span>{view.order}</span>
        <select
          value={choice.order}
          onChange={({ currentTarget: { value } }) => onChoose({ ...choice, order: value as Order })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {view.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{view.cards}</span>
        <select
          value={choice.group}
          onChange={({ currentTarget: { value } }) => onChoose({ ...choice, group: value })}
        >
          <option value="all">{view.allCards}</option>
          {[...new Set(deck.factors.map(({ group }) => group))].map((group) => (
            <option key={group} value={group}>
              {groups[group] ?? group}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
