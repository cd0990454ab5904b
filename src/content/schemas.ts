// The schema library, set for files that are read once: making a checker of each schema first takes longer than checking.

import { z } from 'zod';

z.config({ jitless: true });

export { z };
