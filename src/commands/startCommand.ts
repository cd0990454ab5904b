// `duwtje start`: the files, and then the companion page for this machine.

import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { installationRoot } from '../shell/installation.ts';
import { tell } from '../shell/terminal.ts';
import { type RenderOptions, runRender, withRenderOptions } from './renderCommand.ts';

function parsePort(value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) throw new InvalidArgumentError('Write a whole number from 0 to 65535.');
  return port;
}

const USUAL_PORT = 4173;

/** Resolves when the player presses Ctrl-C, or the machine asks the program to stop. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function runStart({ port, ...options }: RenderOptions & { readonly port: number }): Promise<void> {
  await runRender(options);
  const { servePage } = await import('../serve/servePage.ts');
  const page = await servePage(join(installationRoot(), 'companion', 'dist'), port);
  const stop = askedToStop();
  tell(`The companion page is at ${page.address} (press Ctrl-C to stop)`);
  await stop;
  await page.close();
}

export function addStart(root: Command): void {
  withRenderOptions(
    root.command('start').description('render, then serve the companion page to this machine'),
  )
    .option('--port <number>', 'where the page is served; another port if it is taken', parsePort, USUAL_PORT)
    .action(runStart);
}
