// Parquet through DuckDB, a part that not every installation has.

import type { Separator } from '../domain/csv.ts';
import { Fault } from '../shell/fault.ts';

export const PARQUET_NAME = 'talks.parquet';

type DuckDb = typeof import('@duckdb/node-api');

/** @throws Fault when the part is not installed here */
export async function loadDuckDb(): Promise<DuckDb> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new Fault(
      'Parquet needs the optional part @duckdb/node-api, which is not installed or not made for this machine: run npm install @duckdb/node-api, or leave out --parquet. talks.csv holds the same.',
    );
  }
}

const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;

/** Turns talks.csv into Parquet, in bounded memory. */
export async function writeParquet(
  { DuckDBInstance }: DuckDb,
  csv: string,
  parquet: string,
  separator: Separator,
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '512MB', threads: '2' });
  const connection = await instance.connect();
  try {
    await connection.run(`SET preserve_insertion_order = false`);
    await connection.run(`COPY (
      SELECT * FROM read_csv(${quoted(csv)}, header = true, delim = '${separator}', columns = {
        talk: 'VARCHAR', deck: 'VARCHAR', revised: 'TIMESTAMP', own_cards: 'UTINYINT', card: 'VARCHAR',
        "group": 'VARCHAR', place: 'VARCHAR', score: 'TINYINT', name: 'VARCHAR',
        own_zone: 'VARCHAR', "view": 'VARCHAR', story: 'VARCHAR', both_ways: 'VARCHAR' })
    ) TO ${quoted(parquet)} (FORMAT parquet, COMPRESSION zstd)`);
  } catch (error) {
    throw new Fault(
      `${PARQUET_NAME} could not be made: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
