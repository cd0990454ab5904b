// The third step: dark pixels that touch each other become components, kept as runs.

/** A list of 32-bit numbers that grows by doubling, so that a busy picture costs memory and a plain one does not. */
function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}

/** Dark components. Run `r` covers pixels start[r] .. end[r] - 1 of row row[r]; runs lie in raster order. */
export interface Components {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly row: Int32Array;
  /** The runs of component c are members[first[c]] .. members[first[c + 1] - 1], from top to bottom. */
  readonly first: Int32Array;
  readonly members: Int32Array;
  /** Bounding box of each component; right and bottom are one past the last pixel. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  readonly area: Int32Array;
}

function rootOf(parent: Int32Array, run: number): number {
  let root = run;
  while (parent[root]! !== root) {
    parent[root] = parent[parent[root]!]!;
    root = parent[root]!;
  }
  return root;
}

/**
 * Connected components of the 1-pixels (8-connected), by runs and union-find (He, Chao and Suzuki 2008).
 * `mask` holds width * height bytes. Time is linear in pixels, memory in runs.
 */
export function findComponents(mask: Uint8Array, width: number, height: number): Components {
  let capacity = Math.max(1024, (width * height) >> 5);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let row = new Int32Array(capacity);
  let parent = new Int32Array(capacity);
  let runs = 0;
  let above = 0;
  let aboveEnd = 0;
  let scan = 0;
  let y = -1;

  // The platform's own search for the next dark byte is faster than a loop over light ones.
  for (let at = mask.indexOf(1); at >= 0; at = mask.indexOf(1, at)) {
    const here = (at / width) | 0;
    if (here !== y) {
      // Runs of the row before are those to be joined, when that row had any.
      above = here === y + 1 ? aboveEnd : runs;
      aboveEnd = runs;
      scan = above;
      y = here;
    }
    const from = at - y * width;
    const rowEnd = (y + 1) * width;
    while (at < rowEnd && mask[at] !== 0) at++;
    const x = at - y * width;
    if (runs === capacity) {
      capacity *= 2;
      start = grown(start);
      end = grown(end);
      row = grown(row);
      parent = grown(parent);
    }
    start[runs] = from;
    end[runs] = x;
    row[runs] = y;
    parent[runs] = runs;
    while (scan < aboveEnd && end[scan]! < from) scan++;
    for (let r = scan; r < aboveEnd && start[r]! <= x; r++) {
      const a = rootOf(parent, r);
      const b = rootOf(parent, runs);
      if (a < b) parent[b] = a;
      else if (b < a) parent[a] = b;
    }
    runs++;
  }
  return collect(runs, start, end, row, parent);
}

function collect(
  runs: number,
  start: Int32Array,
  end: Int32Array,
  row: Int32Array,
  parent: Int32Array,
): Components {
  // A root is always the first run of its component, so labels can be given in one sweep.
  const label = new Int32Array(runs);
  let count = 0;
  for (let r = 0; r < runs; r++) {
    const root = rootOf(parent, r);
    label[r] = root === r ? count++ : label[root]!;
  }
  const left = new Int32Array(count).fill(0x7fffffff);
  const right = new Int32Array(count);
  const top = new Int32Array(count).fill(-1);
  const bottom = new Int32Array(count);
  const area = new Int32Array(count);
  const first = new Int32Array(count + 1);
  for (let r = 0; r < runs; r++) {
    const c = label[r]!;
    if (start[r]! < left[c]!) left[c] = start[r]!;
    if (end[r]! > right[c]!) right[c] = end[r]!;
    if (top[c] === -1) top[c] = row[r]!;
    bottom[c] = row[r]! + 1;
    area[c]! += end[r]! - start[r]!;
    first[c + 1]!++;
  }
  for (let c = 0; c < count; c++) first[c + 1]! += first[c]!;
  const members = new Int32Array(runs);
  const next = first.slice(0, count);
  for (let r = 0; r < runs; r++) members[next[label[r]!]!++] = r;
  return { count, start, end, row, first, members, left, right, top, bottom, area };
}
