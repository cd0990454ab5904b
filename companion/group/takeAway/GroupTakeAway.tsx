// What the facilitator takes along of the group: figure, tables, and the group itself; never more than is shown.

import deck from 'virtual:duwtje/deck';
import { csvSeparator, csvSheet, type Table } from '../../../src/domain/csv.ts';
import { groupText } from '../../../src/domain/group/groupFile.ts';
import type { Order } from '../../../src/domain/group/order.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { drawFigure } from '../../../src/figure/group/drawFigure.ts';
import { figureSvg } from '../../../src/figure/group/figureSvg.ts';
import type { FigureWords } from '../../../src/figure/group/figureWords.ts';
import { layOutFigure } from '../../../src/figure/group/groupFigure.ts';
import { pngOfPicture } from '../../files/picturePng.ts';
import { words } from '../../page/pageWords.ts';
import type { GroupWords } from '../../page/wordParts.ts';
import { giveFile } from '../giveFile.ts';
import { groupWords } from '../groupWords.ts';
import { pile } from '../pile/pileStore.ts';
import { figureLetters } from './figureLetters.ts';
import { codebookTable, leadersTable, sumsTable, tidyTable, toldTable } from './groupTables.ts';
import { xlsxFile } from './xlsx.ts';

interface GroupTakeAwayProps {
  readonly view: GroupView;
  readonly order: Order;
  readonly figureWords: FigureWords;
}

export function GroupTakeAway({ view, order, figureWords }: GroupTakeAwayProps) {
  const { takeAway, codebook: codebookWords, sheets: names, told } = groupWords.value;
  const { titleOf } = figureWords;
  const codebook = (which: { sums: boolean }) =>
    codebookTable(deck, words.value.edition, codebookWords, told, which);
  const tidy = () => tidyTable(view, deck, { told, titleOf });
  const csv = (table: Table) => csvSheet(table, csvSeparator(words.value.edition.language));
  const sheets = () => [
    { name: names.sums, table: sumsTable(view, titleOf) },
    { name: names.tidy, table: tidy() },
    { name: names.told, table: toldTable(view, deck, { told, titleOf }) },
    { name: names.leaders, table: leadersTable(view, titleOf) },
    { name: names.codebook, table: codebook({ sums: true }) },
  ];
  const content = { deck, words: figureWords };
  const figure = () => layOutFigure(view, order);
  const svg = async () => figureSvg(figure(), { ...content, fontFaces: await figureLetters() });
  const ways: Readonly<Partial<Record<keyof GroupWords['takeAway'], () => void>>> = {
    print: () => window.print(),
    png: () => void giveFile('group', 'png', pngOfPicture(drawFigure(figure(), content))),
    svg: () => void giveFile('group', 'svg', svg()),
    xlsx: () => void giveFile('group', 'xlsx', xlsxFile(sheets())),
    csv: () => void giveFile('group', 'csv', csv(tidy())),
    codebook: () => void giveFile('codebook', 'csv', csv(codebook({ sums: false }))),
    group: () => void giveFile('group', 'json', groupText(pile.value.batches, pile.value)),
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
