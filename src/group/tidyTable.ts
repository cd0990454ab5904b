// talks.csv: one row for each talk and card, for those who own the talks; codebook.csv says what its columns mean.

import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Words } from '../content/words.ts';
import { ZONES } from '../domain/board/zones.ts';
import { CSV_MARK, csvLineField, csvLines, type Separator } from '../domain/csv.ts';
import type { Deck } from '../domain/deck/deck.ts';
import { type Edition, fillIn, plainTitle } from '../domain/deck/edition.ts';
import { keysOf, TOLD_PARTS } from '../domain/group/told.ts';
import { ANSWERS, type Answer, keyText, type NamedCard, revisionInstant } from '../domain/handIn/handIn.ts';
import { NO_STORY, type Story } from '../domain/handIn/story.ts';
import { ownCardId } from '../domain/talk/talk.ts';
import type { Gathered } from './gather.ts';
import type { TableTalk } from './talkTable.ts';

export const TABLE_NAME = 'talks.csv';
export const CODEBOOK_NAME = 'codebook.csv';

const COLUMNS = [
  'talk',
  'deck',
  'revised',
  'own_cards',
  'card',
  'group',
  'place',
  'score',
  'name',
  'own_zone',
  'view',
  'story',
  'both_ways',
] as const;
/** Behind it stands what only rows of factors have. */
const NAME_END = COLUMNS.indexOf('name') + 1;
const CHUNK_BYTES = 4 * 2 ** 20;
/** The rows of one talk take far less. */
const CHUNK_ROOM = 64 * 2 ** 10;

/** Writes talks.csv, in the order in which the talks came. @returns its SHA-256 */
export function writeTable(file: string, { table }: Gathered, deck: Deck, separator: Separator): string {
  const endings = new Endings(deck, separator);
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const hash = createHash('sha256');
  const fd = openSync(file, 'wx');
  try {
    let used = chunk.write(`${CSV_MARK}${COLUMNS.join(separator)}\n`);
    for (let index = 0; index < table.size; index++) {
      if (used > CHUNK_BYTES - CHUNK_ROOM) used = flush(fd, hash, chunk.subarray(0, used));
      const talk = table.at(index);
      const story = table.storyAt(index);
      const { key, deck: version, revision, ownCards, answers } = talk;
      const start = [keyText(key), version, revisionInstant(revision), ownCards, ''].join(separator);
      const ofTalk = endings.of(talk);
      // Bytes are copied, not joined as text: that takes a third of the time.
      const startAt = used;
      const startEnd = used + chunk.write(start, used, 'latin1');
      for (let factor = 0; factor < answers.length; factor++) {
        if (factor > 0) chunk.copyWithin(used, startAt, startEnd);
        used += startEnd - startAt;
        const both = bothIn(story, deck.factors[factor]!.tag);
        if (factor === 0 && story !== NO_STORY) {
          used += chunk.write(
            endings.text(talk, 0, ANSWERS[answers[0]!]!, storyText(story), both),
            used,
            'latin1',
          );
          continue;
        }
        const ending = ofTalk(factor, answers[factor]!, both);
        chunk.set(ending, used);
        used += ending.length;
      }
      const own = table.named.get(index);
      if (own) used += chunk.write(namedRows(start, own, deck.ownCards[0]!.group, separator), used);
    }
    flush(fd, hash, chunk.subarray(0, used));
  } finally {
    closeSync(fd);
  }
  return hash.digest('hex');
}

function flush(fd: number, hash: Hash, bytes: Buffer): 0 {
  hash.update(bytes);
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
  return 0;
}

const scoreOf = (answer: Answer) => ZONES.find(({ id }) => id === answer)?.weight ?? '';

/** Whether a card also worked the other way; '' when the talk does not tell. */
const BOTH = ['', 'no', 'yes'] as const;
type Both = (typeof BOTH)[number];

const bothIn = ({ bothWays }: Story, tag: number): Both =>
  bothWays === null ? '' : bothWays.includes(tag) ? 'yes' : 'no';

/** What can follow the talk's own columns in a factor's row, made once: there are few kinds. */
class Endings {
  readonly #deck: Deck;
  readonly #separator: Separator;
  readonly #made = new Map<string, Map<number, Buffer>>();

  constructor(deck: Deck, separator: Separator) {
    this.#deck = deck;
    this.#separator = separator;
  }

  /** Those of a talk, for rows without a story. */
  of(talk: TableTalk): (factor: number, answer: number, both: Both) => Buffer {
    const kind = `${talk.ownZone} ${talk.view}`;
    const made = this.#made.get(kind) ?? new Map<number, Buffer>();
    this.#made.set(kind, made);
    return (factor, answer, both) => {
      const key = (factor * ANSWERS.length + answer) * BOTH.length + BOTH.indexOf(both);
      const known = made.get(key);
      if (known) return known;
      const ending = Buffer.from(this.text(talk, factor, ANSWERS[answer]!, '', both));
      made.set(key, ending);
      return ending;
    };
  }

  text({ ownZone, view }: TableTalk, factor: number, answer: Answer, story: string, both: Both): string {
    const { id, group } = this.#deck.factors[factor]!;
    const cells = [id, group, answer, scoreOf(answer), '', ownZone ?? '', view ?? '', story, both];
    return `${cells.join(this.#separator)}\n`;
  }
}

/** The parts that are told with their choices, once a talk, in its first row; in letters that no spreadsheet takes for anything else. */
function storyText(story: Story): string {
  return TOLD_PARTS.flatMap((part) => {
    const keys = part === 'bothWays' ? null : keysOf(story, part);
    return keys ? [`${part}=${keys.join('+') || 'none'}`] : [];
  }).join(' ');
}

function namedRows(start: string, cards: readonly NamedCard[], group: string, separator: Separator): string {
  return cards
    .map(
      ({ name, zone }, i) =>
        `${start}${[ownCardId(i + 1), group, zone, scoreOf(zone), csvLineField(name)].join(separator)}${separator.repeat(COLUMNS.length - NAME_END)}\n`,
    )
    .join('');
}

/** codebook.csv: a row for each column, and for each value of a column that has few; places in the study's terms. */
export function codebookText(
  deck: Deck,
  edition: Edition,
  { codebook, study }: Pick<Words, 'codebook' | 'study'>,
  separator: Separator,
): string {
  const places: Readonly<Record<Answer, string>> = { ...study.zones, ...codebook.unlaid };
  const title = (card: string) => plainTitle(edition.factors[card]!.title);
  const rows = [
    ['column', 'value', 'meaning', 'title', 'tag'],
    ...COLUMNS.map((column) => [column, '', codebook.columns[column], '', '']),
    ...deck.factors.map(({ id, group, tag }) => [
      'card',
      id,
      fillIn(codebook.factorCard, { group }),
      title(id),
      String(tag),
    ]),
    ['card', ownCardId(1), codebook.ownCard, edition.ownCard.title, ''],
    ...deck.groups.map(({ id }) => ['group', id, codebook.cardGroup, edition.groups[id]!, '']),
    ...ANSWERS.map((answer) => [
      'place',
      answer,
      places[answer],
      ZONES.some(({ id }) => id === answer) ? edition.zones[answer as keyof Edition['zones']] : '',
      '',
    ]),
  ];
  return csvLines(rows, separator);
}
