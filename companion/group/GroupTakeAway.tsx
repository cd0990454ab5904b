// What the facilitator takes along of the group: figure, tables, and the group itself; sums only.

import deck from 'virtual:duwtje/deck';
import { layOutFigure } from '../../src/domain/group/figure.ts';
import { figureSvg } from '../../src/domain/group/figureSvg.ts';
import type { FigureWords } from '../../src/domain/group/figureWords.ts';
import { groupText } from '../../src/domain/group/groupFile.ts';
import type { Order } from '../../src/domain/group/order.ts';
import type { GroupView } from '../../src/domain/group/view.ts';
import { words } from '../app/words.ts';
import { pngOfFigure } from './figurePng.ts';
import { giveFile } from './giveFile.ts';
import { groupCodebook, groupCsv } from './groupCsv.ts';
import { type GroupWords, groupWords } from './groupWords.ts';
import { pile } from './pileStore.ts';

interface GroupTakeAwayProps {
  readonly view: GroupView;
  readonly order: Order;
  readonly figureWords: FigureWords;
}

export function GroupTakeAway({ view, order, figureWords }: GroupTakeAwayProps) {
  const { takeAway, codebook } = groupWords.value;
  const svg = () => figureSvg(layOutFigure(view, order), { deck, words: figureWords });
  const ways: Readonly<Partial<Record<keyof GroupWords['takeAway'], () => void>>> = {
    print: () => window.print(),
    png: () => void giveFile('group', 'png', pngOfFigure(svg())),
    svg: () => void giveFile('group', 'svg', svg()),
    csv: () => void giveFile('group', 'csv', groupCsv(view, figureWords.titleOf)),
    codebook: () =>
      void giveFile(
        'codebook',
        'csv',
        groupCodebook(deck, words.value.edition, {
          ...codebook,
          head: codebook.head as [string, string, string],
        }),
      ),
    group: () => void giveFile('group', 'json', groupText(pile.value.batches)),
  };
  return (
    <section class="group-take-away">
      <h2>{takeAway.title}</h2>
      <p class="hint">{takeAway.hint}</p>
      <div class="group-files">
        {Object.entries(ways).map(([way, give]) => (
          <button key={way} type="button" class="button" onClick={give}>
            {takeAway[way as keyof typeof takeAway]}
          </button>
        ))}
      </div>
    </section>
  );
}
