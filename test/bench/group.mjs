// Reports how time and memory of `duwtje group` grow with the number of talks, beside DuckDB that counts the same lines:
// `npm run bench:group -- 1000 100000`.

import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { madeUpTalk, randomFrom } from '../group/madeUpTalks.mjs';
import { measureInTurn, tellCase, work } from './measure.mjs';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'duwtje.js');
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** A talk a line, with an id of its own; what stands in them comes again after 2,000. */
function writeLines(path, count) {
  const random = randomFrom(1);
  const stock = Array.from({ length: Math.min(count, 2000) }, () => madeUpTalk(random));
  const file = openSync(path, 'w');
  for (let begin = 0; begin < count; begin += stock.length) {
    const lines = stock.slice(0, count - begin).map((talk, i) => {
      const id = talk.id.slice(0, 24) + (begin + i).toString(16).padStart(12, '0');
      return `${JSON.stringify({ ...talk, id })}\n`;
    });
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}

/** A program that has DuckDB count each card in each place: it checks nothing, and writes no file. */
function duckDbReader() {
  const program = join(work, 'duckdb.mjs');
  const library = pathToFileURL(
    join(import.meta.dirname, '../../node_modules/@duckdb/node-api/lib/index.js'),
  ).href;
  writeFileSync(
    program,
    `import duckdb from ${JSON.stringify(library)};
const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
const talks = "read_json('" + process.argv[2] + "', format='newline_delimited')";
const counted = await connection.runAndReadAll(
  'SELECT c.card, c.place, count(*) FROM (SELECT unnest(cards) AS c FROM ' + talks + ') GROUP BY ALL');
if (counted.getRows().length === 0) throw new Error('DuckDB found no cards');
process.exit(0);`,
  );
  return program;
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
process.stdout.write(`whole process, median in turn (least to most), node ${process.version}\n`);
const duckDb = duckDbReader();
for (const size of sizes.length > 0 ? sizes : SIZES) {
  const file = join(work, 'talks.ndjson');
  writeLines(file, size);
  const out = ['--out', join(work, 'out'), '--fresh'];
  const cases = {
    [`${size} talks`]: [CLI, 'group', file, ...out],
    '  --parquet': [CLI, 'group', file, '--parquet', ...out],
    '  DuckDB counts the cards': [duckDb, file],
  };
  const found = measureInTurn(cases, size < 1_000_000 ? 5 : 3);
  process.stdout.write(`${(statSync(file).size / 1e6).toFixed(0)} MB\n`);
  for (const [name, figures] of found)
    tellCase(name, figures, name.startsWith(' ') ? found.get(`${size} talks`) : undefined);
}
