// Serves the built page until it is stopped, and prints where.

import { join } from 'node:path';
import { servePage } from '../../../src/serve/servePage.ts';

const { address } = await servePage(join(process.cwd(), 'companion/dist'), 0);
console.log(address);
