// Reports what the press files cost, beside typst on a deck of as many cards, sides and pictograms: `npm run bench:press`.
// With `--before FOLDER`, an earlier checkout with its build, the same is asked of that in turn.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureInTurn, tellCase, work } from './measure.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'duwtje.js');
const RUNS = 7;
const DECK_OF = 500;
const TYPST = '@myriaddreamin/typst-ts-node-compiler';

const { values } = parseArgs({ options: { before: { type: 'string' }, 'no-typst': { type: 'boolean' } } });

/** A cards folder with many cards: the steps are repeated, since they need no tag. */
function largeDeck() {
  const folder = join(work, 'cards');
  cpSync(join(ROOT, 'cards'), folder, { recursive: true });
  const edit = (file, change) => {
    const path = join(folder, file);
    const data = JSON.parse(readFileSync(path, 'utf8'));
    change(data);
    writeFileSync(path, JSON.stringify(data));
  };
  let ids = [];
  edit('deck.json', (deck) => {
    const others = deck.factors.length + deck.ownCards.length + deck.roles.length;
    ids = Array.from({ length: DECK_OF - others }, (_, i) => `step-${i + 1}`);
    deck.steps = ids.map((id) => ({ id }));
  });
  for (const language of ['nl.json', 'en.json'])
    edit(language, (words) => {
      const known = Object.values(words.steps);
      const rules = Object.values(words.rules.play.steps);
      words.steps = Object.fromEntries(ids.map((id, i) => [id, known[i % known.length]]));
      words.rules.play.steps = Object.fromEntries(ids.map((id, i) => [id, rules[i % rules.length]]));
    });
  return folder;
}

/** Installs typst in the bench's own folder, for the product does without. @returns what node is called with */
function typstDeck(name, cards) {
  const folder = join(work, 'typst');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', TYPST], { cwd: folder });
  const { factors } = JSON.parse(readFileSync(join(ROOT, 'cards', 'deck.json'), 'utf8'));
  const words = JSON.parse(readFileSync(join(ROOT, 'cards', 'nl.json'), 'utf8')).factors;
  for (const { icon } of factors)
    cpSync(join(ROOT, 'cards', 'icons', `${icon}.svg`), join(folder, `${icon}.svg`));
  const text = (value) => JSON.stringify(value.replaceAll('\u00ad', ''));
  const pages = Array.from({ length: cards }, (_, i) => {
    const { id, icon } = factors[i % factors.length];
    const { title, sentence, push, brake } = words[id];
    const picture = `#align(center, image("${icon}.svg", width: 24mm))`;
    return `${picture}\n= #${text(title)}\n#${text(sentence)}\n#pagebreak()\n${picture}\n#${text(push)}\n\n#${text(brake)}`;
  });
  const source = `#set page(width: 69mm, height: 94mm, margin: 6mm)\n#set text(size: 9pt)\n${pages.join('\n#pagebreak()\n')}\n`;
  writeFileSync(join(folder, `${name}.typ`), source);
  const program = join(folder, `${name}.mjs`);
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs';
import { NodeCompiler } from '${TYPST}';
const compiler = NodeCompiler.create({ workspace: ${JSON.stringify(folder)} });
writeFileSync('${name}.pdf', compiler.pdf({ mainFilePath: ${JSON.stringify(join(folder, `${name}.typ`))} }));`.replace(
      `'${name}.pdf'`,
      JSON.stringify(join(folder, `${name}.pdf`)),
    ),
  );
  return [program];
}

const { factors, ownCards, roles, steps } = JSON.parse(
  readFileSync(join(ROOT, 'cards', 'deck.json'), 'utf8'),
);
const own = [factors, ownCards, roles, steps].reduce((sum, { length }) => sum + length, 0);
const large = largeDeck();
const decks = [
  [`the ${own} cards`, own, ['render', '--only', 'cards']],
  [`a deck of ${DECK_OF}`, DECK_OF, ['render', '--only', 'cards', '--cards', large]],
  ['the whole kit with previews', undefined, ['render']],
];

process.stdout.write(`whole process, median of ${RUNS} in turn (least to most), node ${process.version}\n`);
for (const [name, cards, args] of decks) {
  const cases = { [name]: [CLI, ...args, '--out', join(work, 'out')] };
  if (values.before)
    cases['  before'] = [join(values.before, 'dist', 'duwtje.js'), ...args, '--out', join(work, 'before')];
  if (cards && !values['no-typst']) cases['  typst'] = typstDeck(`deck-${cards}`, cards);
  const found = measureInTurn(cases, RUNS);
  for (const [each, figures] of found) tellCase(each, figures, each === name ? undefined : found.get(name));
}
