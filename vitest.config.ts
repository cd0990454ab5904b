// One project a room, so that `npm test -- --project domain` runs a room alone.

import { defineConfig } from 'vitest/config';

const rooms = [
  'domain',
  'content',
  'shell',
  'figure',
  'layout',
  'preflight',
  'press',
  'vision',
  'scan',
  'group',
  'serve',
  'cli',
  'companion',
  'journeys',
];

export default defineConfig({
  test: {
    projects: rooms.map((room) => ({
      test: {
        name: room,
        include: [`test/${room}/**/*.test.ts`],
        testTimeout: 60_000,
        ...(['cli', 'scan', 'group'].includes(room) && { globalSetup: 'test/cli/build.ts' }),
        ...(['press', 'preflight'].includes(room) && { globalSetup: 'test/tools.ts' }),
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
