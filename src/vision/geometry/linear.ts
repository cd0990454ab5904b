// Small dense systems of equations: all the linear algebra that the mapping needs.

/**
 * Solves A x = b by Gaussian elimination with partial pivoting. `a` is n x n row by row, `b` has n entries; both are
 * left untouched. Null when A is singular.
 */
export function solveLinear(a: ArrayLike<number>, b: ArrayLike<number>, n: number): Float64Array | null {
  const m = Float64Array.from(a);
  const x = Float64Array.from(b);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(m[row * n + column]!) > Math.abs(m[pivot * n + column]!)) pivot = row;
    }
    const head = m[pivot * n + column]!;
    if (!(Math.abs(head) > 1e-14)) return null;
    if (pivot !== column) {
      for (let k = 0; k < n; k++) {
        const keep = m[column * n + k]!;
        m[column * n + k] = m[pivot * n + k]!;
        m[pivot * n + k] = keep;
      }
      const keep = x[column]!;
      x[column] = x[pivot]!;
      x[pivot] = keep;
    }
    for (let row = column + 1; row < n; row++) {
      const factor = m[row * n + column]! / head;
      if (factor === 0) continue;
      for (let k = column; k < n; k++) m[row * n + k]! -= factor * m[column * n + k]!;
      x[row]! -= factor * x[column]!;
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = x[row]!;
    for (let k = row + 1; k < n; k++) sum -= m[row * n + k]! * x[k]!;
    x[row] = sum / m[row * n + row]!;
  }
  return x;
}

/** The inverse of an n x n matrix, row by row, or null when it is singular. */
export function invertMatrix(a: ArrayLike<number>, n: number): Float64Array | null {
  const inverse = new Float64Array(n * n);
  const unit = new Float64Array(n);
  for (let column = 0; column < n; column++) {
    unit.fill(0);
    unit[column] = 1;
    const x = solveLinear(a, unit, n);
    if (!x) return null;
    for (let row = 0; row < n; row++) inverse[row * n + column] = x[row]!;
  }
  return inverse;
}
