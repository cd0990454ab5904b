// One project a room, so that `npm test -- --project domain` runs a room alone.

import { defineConfig } from 'vitest/config';

const rooms = ['domain', 'layout', 'press', 'vision', 'scan', 'group', 'cli'];

export default defineConfig({
  test: {
    projects: rooms.map((room) => ({
      test: {
        name: room,
        include: [`test/${room}/**/*.test.ts`],
        testTimeout: 60_000,
        ...(['cli', 'scan', 'group'].includes(room) && { globalSetup: 'test/cli/build.ts' }),
        ...(room === 'press' && { globalSetup: 'test/tools.ts' }),
      },
    })),
  },
});
