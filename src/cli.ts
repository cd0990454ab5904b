#!/usr/bin/env node
// Starts the command line, from Node's cache of compiled code where Node has one: from 22.1 on.

import module from 'node:module';
import { join } from 'node:path';

/** What the type definitions of Node 20 lack. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
// Beside the program, so that it goes when that is built anew; where nothing can be written Node does without.
enableCompileCache?.(join(import.meta.dirname, 'compiled'));

await import('./commands/program.ts');
