// What the rules of accessibility hold against the page, as axe finds it.

import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface AxeOnPage {
  readonly axe: {
    run(options: { runOnly?: readonly string[] }): Promise<{
      violations: readonly {
        id: string;
        nodes: readonly { target: readonly unknown[]; failureSummary?: string }[];
      }[];
    }>;
  };
}

/** Brings axe into the page; its profile must let it past the page's policy (`bypassCSP`). */
export async function bringAxe(page: Page): Promise<void> {
  await page.addScriptTag({ content: axe.source });
}

/** What axe holds against the page as it is shown now, a line each. @param which `colour`: the rules that a look can break */
export function breaches(page: Page, which: 'all' | 'colour' = 'all'): Promise<readonly string[]> {
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as AxeOnPage;
    const { violations } = await axe.run(rules === 'colour' ? { runOnly: ['cat.color'] } : {});
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  }, which);
}
