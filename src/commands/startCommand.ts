// `duwtje start`: the companion page for this machine at once, and the files beside it.

import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { renderBeside } from '../press/renderBeside.ts';
import { servePage } from '../serve/servePage.ts';
import { Fault, UsageFault } from '../shell/fault.ts';
import { installationRoot } from '../shell/installation.ts';
import { tell, warn } from '../shell/terminal.ts';
import { EXIT_FAULT } from './options.ts';
import { type Render, type RenderOptions, runRender, withRenderOptions } from './renderCommand.ts';

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
  let making = true;
  const page = await servePage(join(installationRoot(), 'companion', 'dist'), port, () => making);
  tell(`The companion page is at ${page.address} (press Ctrl-C to stop)`);
  const stopping = new AbortController();
  const stopped = askedToStop().then(() => stopping.abort());
  try {
    const render: Render = (request) => renderBeside(request, stopping.signal);
    await Promise.race([runRender(options, render), stopped]);
  } catch (error) {
    // Called wrongly, or Duwtje itself failed: nobody waits for a page then.
    if (!(error instanceof Fault) || error instanceof UsageFault) {
      await page.close();
      throw error;
    }
    error.lines.forEach(warn);
    warn('The files could not be made; the page stays open until you press Ctrl-C.');
    process.exitCode = EXIT_FAULT;
  }
  making = false;
  await stopped;
  await page.close();
}

export function defineStart(command: Command): void {
  withRenderOptions(command)
    .option('--port <number>', 'where the page is served; another port if it is taken', parsePort, USUAL_PORT)
    .action(runStart);
}
