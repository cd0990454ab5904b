// Rows as a table of plain text, and numbers as short as they are told.

/** Each column as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
}

export function rounded(value: number, digits: number): number {
  // Adding zero makes -0 a plain 0.
  return Number(value.toFixed(digits)) + 0;
}
