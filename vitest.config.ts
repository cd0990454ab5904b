// One project a room, so that `npm test -- --project domain` runs a room alone.

import { defineConfig } from 'vitest/config';

const rooms = ['domain', 'layout', 'press', 'vision', 'scan', 'cli', 'companion', 'journeys'];

export default defineConfig({
  test: {
    projects: rooms.map((room) => ({
      test: {
        name: room,
        include: [`test/${room}/**/*.test.ts`],
        testTimeout: 60_000,
        ...((room === 'cli' || room === 'scan') && { globalSetup: 'test/cli/build.ts' }),
        ...(room === 'press' && { globalSetup: 'test/tools.ts' }),
        // A browser beside other work would be slow for reasons of no player: the journeys come last.
        ...(room === 'journeys' && {
          globalSetup: 'test/journeys/setup.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        }),
      },
    })),
  },
});
