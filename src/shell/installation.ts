// Finds the folders that come with Duwtje, whether it runs bundled, installed or from source.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `cards` and `print`: the nearest one upward from this code. */
export function installationRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'print', 'shops.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('Duwtje is not complete: its folder print/ is missing');
    folder = parent;
  }
  return folder;
}
