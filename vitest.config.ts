// One project a room, so that `npm test -- --project domain` runs a room alone.
//
// `npm run test:quick` leaves out the journeys and every file that is called *.slow.test.ts: those which start other programs
// (the command line, readers of PDF, Python), or take more than a few photos in the laboratory.

import { availableParallelism } from 'node:os';
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

// By itself Vitest leaves a core free: of two that is half of the machine.
const WORKERS = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    projects: rooms.map((room) => ({
      test: {
        name: room,
        include: [`test/${room}/**/*.test.ts`],
        testTimeout: 60_000,
        setupFiles: 'test/seed.ts',
        maxWorkers: WORKERS,
        hookTimeout: 60_000,
        ...(['cli', 'scan', 'group'].includes(room) && { globalSetup: 'test/cli/build.ts' }),
        ...(room === 'press' && { globalSetup: 'test/tools.ts' }),
        // A browser beside other work would be slow for reasons of no player: the journeys come last.
        ...(room === 'journeys' && {
          globalSetup: ['test/cli/build.ts', 'test/journeys/setup.ts'],
          // What a journey waits for is there within a frame or two.
          expect: { poll: { interval: 16 } },
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        }),
      },
    })),
  },
});
