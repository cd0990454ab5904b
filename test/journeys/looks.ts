// The windows, letters and colours in which people look at a screen, and what may be wrong with it in each.

import type { Page } from 'playwright-core';

interface Look {
  /** CSS px. */
  readonly window: readonly [width: number, height: number];
  readonly letters?: string;
  readonly media?: { readonly colorScheme?: 'dark'; readonly forcedColors?: 'active' };
}

const TWICE = ':root { font-size: 200%; }';
/** As much room as a reader's own sheet may ask for (WCAG 1.4.12). */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

export const LOOKS: Readonly<Record<string, Look>> = {
  '320': { window: [320, 640] },
  '360': { window: [360, 740] },
  '740x360': { window: [740, 360] },
  '820x1180': { window: [820, 1180] },
  '1280': { window: [1280, 800] },
  '360, text 200 %': { window: [360, 740], letters: TWICE },
  '1280, text 200 %': { window: [1280, 800], letters: TWICE },
  // 1280 by 1024, seen four times as large.
  'zoom 400 %': { window: [320, 256] },
  '320, text spaced': { window: [320, 640], letters: SPACED },
  '1280, text spaced': { window: [1280, 800], letters: SPACED },
  '360, dark': { window: [360, 740], media: { colorScheme: 'dark' } },
  '360, forced colours': { window: [360, 740], media: { colorScheme: 'dark', forcedColors: 'active' } },
};

/** Shows the page in that look, and waits until it has been drawn so. */
export async function putOn(page: Page, { window: [width, height], letters, media }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: media?.colorScheme ?? 'light',
    forcedColors: media?.forcedColors ?? 'none',
  });
  await page.evaluate(async (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    // What listens to the width of the window draws itself anew in the frame after.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }, letters ?? '');
}

/** What may end before its words do: the page says so, and the whole stands near. */
const MEANT_TO_BE_CUT = [
  // On a phone's board a card shows the beginning of its title; its name is said, and stands in the hand on a tap.
  '.laid-title',
  // An answer that is folded away shows its first line.
  '.ask-said',
  // Marks on a picture of the board, at its edge.
  '.board-photo',
].join();

/** What one moves about in, as one does in a map or a table. */
const MEANT_TO_BE_MOVED = '.board-photo-window, :has(> table)';

/** What sticks out, is cut off, is broken letter by letter or covers a heading on the page as it is shown now; a line each. */
export function faultsOfLook(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([meantCut, meantMoved]) => {
      const faults: string[] = [];
      const tell = (what: string, element: Element) =>
        faults.push(
          `${what}: ${element.localName}.${[...element.classList].join('.')} ‘${(element.textContent ?? '').trim().slice(0, 40)}’`,
        );
      const root = document.documentElement;
      const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
      const seen = [...scope.querySelectorAll<HTMLElement>('*')].filter(
        (element) => element instanceof HTMLElement && element.checkVisibility({ visibilityProperty: true }),
      );
      if (root.scrollWidth > root.clientWidth) {
        const out = seen.filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
        for (const element of out.slice(-3)) tell('sticks out of the window', element);
        if (out.length === 0) faults.push('the window scrolls sideways');
      }
      const isForEarsAlone = (style: CSSStyleDeclaration) => style.clipPath !== 'none';
      for (const element of [...seen, scope as HTMLElement]) {
        const style = getComputedStyle(element);
        if (style.display === 'inline' || isForEarsAlone(style)) continue;
        if (element.matches('input, textarea, select, progress, video, img')) continue;
        if ((element.textContent ?? '').trim() === '') continue;
        const wide = element.scrollWidth > element.clientWidth + 1;
        const high = element.scrollHeight > element.clientHeight + 1;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
        if (
          ((wide && hides(style.overflowX)) || (high && hides(style.overflowY))) &&
          !element.matches(meantCut)
        )
          tell(
            `cut off by ${element.scrollWidth - element.clientWidth} and ${element.scrollHeight - element.clientHeight} px`,
            element,
          );
        else if (wide && scrolls(style.overflowX) && !element.matches(meantMoved))
          tell('scrolls sideways', element);
        else if (wide && element.matches('button, .button, summary, label, legend, h1, h2, h3, li, p'))
          tell('sticks out of its box', element);
      }
      const linesOf = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()];
      };
      const headings = seen.filter((element) => element.matches('h1, h2, h3, .step-now, .laid-title'));
      for (const heading of headings) {
        const { length } = (heading.textContent ?? '').trim();
        // A number on its plate stands a little higher than the word beside it, and is on the same line.
        const lines = linesOf(heading)
          .toSorted((a, b) => a.top - b.top)
          .filter(({ top, height }, index, all) => index === 0 || top - all[index - 1]!.top > height / 2);
        if (length > 6 && lines.length > length / 2.5) tell('broken letter by letter', heading);
      }
      const floats = (element: Element) => {
        for (let at: Element | null = element; at && at !== scope; at = at.parentElement)
          if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
        return false;
      };
      const pressed = seen.filter((element) => element.matches('button, .button') && !floats(element));
      for (const heading of headings.filter((each) => !each.matches(meantCut) && !floats(each)))
        for (const button of pressed) {
          if (heading.contains(button) || button.contains(heading)) continue;
          const box = button.getBoundingClientRect();
          const covers = linesOf(heading).some(
            (line) =>
              Math.min(line.right, box.right) - Math.max(line.left, box.left) > 2 &&
              Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top) > 4,
          );
          if (covers) tell(`‘${heading.textContent}’ is covered by`, button);
        }
      return faults;
    },
    [MEANT_TO_BE_CUT, MEANT_TO_BE_MOVED] as const,
  );
}
