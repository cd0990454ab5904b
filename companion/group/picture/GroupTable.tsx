// The picture as a table: all counts, for whoever reads rather than looks.

import { ZONE_IDS, type ZoneId } from '../../../src/domain/board/zones.ts';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { type Order, orderFactors } from '../../../src/domain/group/order.ts';
import { countIn, type Tally } from '../../../src/domain/group/tally.ts';
import { type GroupView, percentOf } from '../../../src/domain/group/view.ts';
import { words as pageWords } from '../../page/pageWords.ts';
import { groupWords } from '../groupWords.ts';

const COLUMNS = [
  'strong-brake',
  'slight-brake',
  'any-brake',
  'slight-push',
  'any-push',
  'strong-push',
  'not-laid',
  'not-asked',
] as const;
type Column = (typeof COLUMNS)[number];

function isZone(column: Column): column is ZoneId {
  return (ZONE_IDS as readonly string[]).includes(column);
}

/** A count with its percent; where some of a card is not told, what is told is a minimum. */
function cellText(tally: Tally, column: Column, n: number, orMore: string): string {
  const count = countIn(tally, column);
  if (tally.hidden === 0) return count === 0 ? '0' : `${count} (${percentOf(count, n)} %)`;
  return count === 0 ? '–' : `${fillIn(orMore, { count })} (${percentOf(count, n)} %)`;
}

interface GroupTableProps {
  readonly view: GroupView;
  readonly order: Order;
  titleOf(card: string): string;
}

export function GroupTable({ view, order, titleOf }: GroupTableProps) {
  const { view: words, figure } = groupWords.value;
  const { orMore } = figure;
  const { zones } = pageWords.value.edition;
  const headOf = (column: Column) => (isZone(column) ? zones[column] : words.columns[column]);
  const rows = [...(view.own ? [view.own] : []), ...orderFactors(view.factors, order)];
  const used = COLUMNS.filter(
    (column) => !column.startsWith('any') || rows.some(({ tally }) => countIn(tally, column) > 0),
  );
  return (
    <>
      <section
        class="table-scroll"
        aria-label={fillIn(words.caption, { n: view.n })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0}
      >
        <table class="group-table">
          <caption>{fillIn(words.caption, { n: view.n })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.card}</th>
              {used.map((column) => (
                <th key={column} scope="col">
                  {headOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ card, tally }) => (
              <tr key={card}>
                <th scope="row">{titleOf(card)}</th>
                {used.map((column) => (
                  <td key={column}>{cellText(tally, column, view.n, orMore)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.some(({ tally }) => tally.hidden > 0) && <p class="hint">{words.least}</p>}
    </>
  );
}
