// Tables as the sheets of one XLSX file. The library comes only when somebody asks for such a file.

import { cellText, type Table } from '../../../src/domain/csv.ts';

export interface NamedTable {
  /** The name of the sheet, at most 31 letters. */
  readonly name: string;
  /** The first row holds the names of the columns; it stays in sight. */
  readonly table: Table;
}

const CHARACTERS = { least: 8, most: 60 } as const;

/** Wide enough that the longest cell of each column can be read, within reason. */
function columnWidths(table: Table): { width: number }[] {
  return (table[0] ?? []).map((_, column) => {
    const longest = table.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0);
    return { width: Math.min(Math.max(longest + 2, CHARACTERS.least), CHARACTERS.most) };
  });
}

/** @throws when the library cannot be loaded */
export async function xlsxFile(sheets: readonly NamedTable[]): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  return writeXlsxFile(
    sheets.map(({ name, table }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columnWidths(table),
      data: table.map((row, index) =>
        row.map((cell) => {
          const value = typeof cell === 'string' ? cellText(cell) : cell;
          return index === 0 ? { value: value ?? '', fontWeight: 'bold' as const } : value;
        }),
      ),
    })),
  ).toBlob();
}
