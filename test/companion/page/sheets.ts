// Reads style sheets as far as it takes to say whose elements they style; nesting and at-rules as Biome lets them through.

/** A rule as it stands in a sheet. */
interface Rule {
  /** Its own selectors. */
  readonly selectors: readonly string[];
  /** Whether it stands inside another rule, under whose selectors it then falls. */
  readonly nested: boolean;
}

interface Sheet {
  readonly rules: readonly Rule[];
  /** The at-rules, as in `@media print`. */
  readonly atRules: readonly string[];
}

/** Splits a list at its commas, those within brackets left alone. */
function splitList(list: string): readonly string[] {
  let depth = 0;
  const parts = [''];
  for (const letter of list) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

function readSheet(css: string): Sheet {
  const rules: Rule[] = [];
  const atRules: string[] = [];
  const open: string[] = [];
  let text = '';
  for (const letter of css.replace(/\/\*.*?\*\//gs, '')) {
    if (letter === '{') {
      const head = text.trim().replace(/\s+/g, ' ');
      if (head.startsWith('@')) atRules.push(head);
      else if (!open.some((outer) => outer.startsWith('@keyframes')))
        rules.push({ selectors: splitList(head), nested: open.some((outer) => !outer.startsWith('@')) });
      open.push(head);
    }
    if (letter === '}') open.pop();
    text = '{};'.includes(letter) ? '' : text + letter;
  }
  return { rules, atRules };
}

/** The names of all classes that a sheet speaks of. */
export function classesIn(css: string): ReadonlySet<string> {
  const heads = readSheet(css).rules.flatMap(({ selectors }) => selectors);
  return new Set(heads.flatMap((head) => [...head.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!)));
}

/**
 * What in a sheet can reach beyond the roots.
 * @param roots classes, without their dots
 */
export function straysIn(css: string, roots: readonly string[]): readonly string[] {
  const { rules, atRules } = readSheet(css);
  const isRoot = (selector: string): boolean => {
    const list = /^:is\((.*)\)$/.exec(selector);
    return list ? splitList(list[1]!).every(isRoot) : roots.some((root) => selector === `.${root}`);
  };
  return [
    ...rules.flatMap(({ selectors, nested }) =>
      // Behind another selector the root would only have to be somewhere below it.
      selectors.filter((selector) => (nested ? selector.indexOf('&') > 0 : !isRoot(selector))),
    ),
    // Their names, and a page without one, hold for the whole page.
    ...atRules.filter((rule) => /^@(page$|page :|font-face|keyframes|property|layer|import)/.test(rule)),
  ];
}
