// Hostile folders around an output and as an input.

import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { TALK_VERSION } from '../../src/domain/talk/talkVersion.ts';
import { madeUpTalk, randomFrom } from '../group/madeUpTalks.mjs';
import { type Attack, expectOutcome, type Lab, type Outcome } from './lab.ts';

const MARK = '0123456789abcdef';
const DEAD_PID = 2 ** 30;

/** Writes files below the lab, with the folders on the way. */
function lay(lab: Lab, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(lab.path(path)), { recursive: true });
    writeFileSync(lab.path(path), text);
  }
}

const sum = (text: string) => createHash('sha256').update(text).digest('hex');

/** A file with the first talks of one and the same row. */
function talkFile(lab: Lab, count: number, path = `talks-${count}.json`): string {
  const random = randomFrom(4);
  const talks = Array.from({ length: count }, () => madeUpTalk(random));
  const made = '2026-11-24T17:00:00.000Z';
  lay(lab, { [path]: JSON.stringify({ format: 'duwtje-talks', version: TALK_VERSION, made, talks }) });
  return lab.path(path);
}

const runGroup = (lab: Lab, count: number, ...more: string[]): Promise<Outcome> =>
  lab.duwtje(['group', talkFile(lab, count), '--out', lab.path('res'), ...more]);

const runRender = (lab: Lab, out = 'res'): Promise<Outcome> =>
  lab.duwtje(['render', '--only', 'home-calibration', '--out', lab.path(out)]);

function expectKept(lab: Lab, ...paths: readonly string[]): void {
  for (const path of paths)
    if (!existsSync(lab.path(path)) || readFileSync(lab.path(path), 'utf8') !== 'mine')
      throw new Error(`${path} of somebody else is gone or changed`);
}

function expectShown(lab: Lab, count: number): void {
  const { n } = JSON.parse(readFileSync(lab.path('res', 'summary.json'), 'utf8'));
  if (n !== count) throw new Error(`shows ${n} talks, not ${count}`);
}

/** A render's manifest that names what it never wrote. */
const forged = (paths: readonly string[], command: object = { command: 'render' }) =>
  JSON.stringify({
    generator: 'duwtje',
    ...command,
    files: paths.map((path) => ({ path, kind: 'cards', sha256: sum('mine') })),
    board: {},
  });

const run = (life: object) => JSON.stringify({ generator: 'duwtje', mark: MARK, since: Date.now(), ...life });
const DEAD = { host: hostname(), pid: DEAD_PID, born: null };

const manifests: readonly Attack[] = [{ command: 'render' }, {}].flatMap((command) =>
  [
    ['a folder of somebody else', ['mydocs', 'mydocs/', './mydocs', 'mydocs/.']],
    ['places outside', ['../letter.txt', '..', 'a/../../letter.txt', '..\\letter.txt']],
    ['the folder itself', ['', '.', './', '/']],
  ].map(([what, paths]) => ({
    name: `a manifest ${'command' in command ? 'of today' : 'of Duwtje 1.0'} that names ${what}`,
    run: async (lab: Lab) => {
      lay(lab, {
        'letter.txt': 'mine',
        'res/mydocs/letter.txt': 'mine',
        'res/manifest.json': forged([...paths!, lab.path('letter.txt')], command),
      });
      expectOutcome(await runRender(lab), { code: 0, says: /is ready/ });
      expectKept(lab, 'letter.txt', 'res/mydocs/letter.txt');
    },
  })),
);

const foreign: readonly Attack[] = [
  {
    name: 'a manifest that names a path through a link',
    run: async (lab) => {
      lay(lab, { 'docs/letter.txt': 'mine', 'res/manifest.json': forged(['inner/letter.txt']) });
      symlinkSync(lab.path('docs'), lab.path('res', 'inner'));
      expectOutcome(await runRender(lab), { code: 0, says: /inner\/letter\.txt .* was left there/ });
      expectKept(lab, 'docs/letter.txt');
    },
  },
  {
    name: 'a link in place of a result',
    run: async (lab) => {
      lay(lab, { 'letter.txt': 'mine' });
      expectOutcome(await runGroup(lab, 8), { code: 0, says: /the figure shows 8/ });
      rmSync(lab.path('res', 'figure.svg'));
      symlinkSync(lab.path('letter.txt'), lab.path('res', 'figure.svg'));
      expectOutcome(await runGroup(lab, 13), { code: 1, says: /figure\.svg is not as Duwtje wrote it/ });
      expectKept(lab, 'letter.txt');
      expectShown(lab, 8);
    },
  },
  {
    name: 'a result that its owner changed',
    run: async (lab) => {
      await runGroup(lab, 8);
      lay(lab, { 'res/talks.csv': 'mine' });
      expectOutcome(await runGroup(lab, 13), { code: 1, says: /talks\.csv is not as Duwtje wrote it/ });
      expectKept(lab, 'res/talks.csv');
      expectShown(lab, 8);
    },
  },
  {
    name: "another command's folder",
    run: async (lab) => {
      await runGroup(lab, 8);
      const before = readFileSync(lab.path('res', 'talks.csv'), 'utf8');
      expectOutcome(await runRender(lab), { code: 1, says: /holds what duwtje group made/ });
      if (readFileSync(lab.path('res', 'talks.csv'), 'utf8') !== before) throw new Error('talks.csv changed');
      await runRender(lab, 'kit');
      const onKit = await lab.duwtje(['group', talkFile(lab, 8), '--out', lab.path('kit')]);
      expectOutcome(onKit, { code: 1, says: /holds what duwtje render made/ });
    },
  },
  {
    name: 'folders of others with names like ours',
    run: async (lab) => {
      const places = ['.res.partial-notes', '.res.partial-77', '.res.duwtje-notes', `.res.duwtje-${MARK}`];
      lay(lab, Object.fromEntries(places.map((place) => [`${place}/letter.txt`, 'mine'])));
      lay(lab, { [`.res.duwtje-${'f'.repeat(16)}/duwtje-run.json`]: 'mine' });
      expectOutcome(await runGroup(lab, 8), { code: 0, says: /the figure shows 8/ });
      expectKept(lab, ...places.map((place) => `${place}/letter.txt`));
      expectKept(lab, `.res.duwtje-${'f'.repeat(16)}/duwtje-run.json`);
    },
  },
  {
    name: 'a folder that is a link',
    run: async (lab) => {
      lay(lab, { 'real/letter.txt': 'mine' });
      symlinkSync(lab.path('real'), lab.path('res'));
      expectOutcome(await runGroup(lab, 8), { code: 0, says: /the figure shows 8/ });
      expectOutcome(await runGroup(lab, 9), { code: 0, says: /the figure shows 8/ });
      expectKept(lab, 'real/letter.txt');
      if (!existsSync(lab.path('real', 'figure.svg'))) throw new Error('the link was replaced');
    },
  },
];

/** A run that was stopped, as its folder beside `res` tells it. */
const leftovers: readonly Attack[] = [
  ['damaged', '{"generator": "duw'],
  ['forged, and leads elsewhere', forged(['../letter.txt', 'mydocs', 'mydocs/.'])],
  ["another command's", JSON.stringify({ generator: 'duwtje', command: 'group', files: [] })],
].map(([what, manifest]) => ({
  name: `what a stopped run left, with a journal that is ${what}`,
  run: async (lab: Lab) => {
    await runRender(lab);
    lay(lab, {
      'letter.txt': 'mine',
      'res/mydocs/letter.txt': 'mine',
      [`.res.duwtje-${MARK}/duwtje-run.json`]: run(DEAD),
      [`.res.duwtje-${MARK}/fresh/manifest.json`]: manifest!,
    });
    for (const _ of [1, 2]) {
      const { code, said } = await runRender(lab);
      if (code !== 0 && !/Move it|Remove/.test(said)) throw new Error(`is blocked: ${said}`);
    }
    expectKept(lab, 'letter.txt', 'res/mydocs/letter.txt');
  },
}));

const blocks: readonly Attack[] = [
  {
    name: 'the number of a dead run, which a living process has now',
    run: async (lab) => {
      const life = { host: hostname(), pid: process.pid, born: 'another boot' };
      lay(lab, { [`.res.duwtje-${MARK}/duwtje-run.json`]: run(life) });
      expectOutcome(await runGroup(lab, 8), { code: 0, says: /the figure shows 8/ });
    },
  },
  {
    name: 'the same of Duwtje 1.0',
    run: async (lab) => {
      mkdirSync(lab.path(`.res.partial-${process.pid}`));
      expectOutcome(await runGroup(lab, 8), { code: 0, says: /the figure shows 8/ });
    },
  },
  {
    name: 'a damaged journal of Duwtje 1.0',
    run: async (lab) => {
      lay(lab, { [`.res.partial-${DEAD_PID}/.swap.json`]: '{"old": ["fig' });
      expectOutcome(await runGroup(lab, 8), { code: 0, says: /the figure shows 8/ });
    },
  },
  {
    name: 'a journal of Duwtje 1.0 that names places elsewhere',
    run: async (lab) => {
      const journal = {
        old: ['../letter.txt', 'mydocs'],
        fresh: ['../letter.txt', 'mydocs', 'mydocs/letter.txt'],
      };
      lay(lab, {
        'letter.txt': 'mine',
        'res/mydocs/letter.txt': 'mine',
        [`.res.partial-${DEAD_PID}/.swap.json`]: JSON.stringify(journal),
      });
      expectOutcome(await runGroup(lab, 8), { code: 0, says: /the figure shows 8/ });
      expectKept(lab, 'letter.txt', 'res/mydocs/letter.txt');
    },
  },
  {
    name: 'a folder that can only be read',
    run: async (lab) => {
      // Nothing is out of bounds for root.
      if (process.getuid?.() === 0) return;
      mkdirSync(lab.path('res'), { mode: 0o500 });
      try {
        expectOutcome(await runGroup(lab, 8), { code: 1, says: /no permission to write it/ });
      } finally {
        chmodSync(lab.path('res'), 0o700);
      }
    },
  },
];

const memory: readonly Attack[] = [
  {
    name: 'a memory that was deleted',
    run: async (lab) => {
      await runGroup(lab, 8);
      rmSync(lab.path('res', 'shown.json'));
      expectOutcome(await runGroup(lab, 9), { code: 1, says: /shown\.json: is missing.*--fresh/ });
      expectShown(lab, 8);
    },
  },
  {
    name: 'a memory that was deleted with the manifest',
    run: async (lab) => {
      await runGroup(lab, 8);
      for (const name of ['shown.json', 'manifest.json']) rmSync(lab.path('res', name));
      expectOutcome(await runGroup(lab, 9), { code: 1, says: /shown\.json: is missing/ });
      expectShown(lab, 8);
    },
  },
  {
    name: 'a memory of which a batch was taken out',
    run: async (lab) => {
      await runGroup(lab, 8);
      const file = lab.path('res', 'shown.json');
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), batches: [] }));
      expectOutcome(await runGroup(lab, 9), { code: 1, says: /shown\.json: is not what Duwtje wrote/ });
      expectShown(lab, 8);
    },
  },
  {
    name: 'beginning anew with one talk more',
    run: async (lab) => {
      await runGroup(lab, 8);
      expectOutcome(await runGroup(lab, 9, '--fresh'), {
        code: 1,
        says: /differs by 1 from one that was shown/,
      });
      expectShown(lab, 8);
      expectOutcome(await runGroup(lab, 20, '--fresh'), { code: 0, says: /the figure shows 20/ });
      expectOutcome(await runGroup(lab, 9, '--fresh'), {
        code: 1,
        says: /differs by 1 from one that was shown/,
      });
      expectShown(lab, 20);
    },
  },
  {
    name: 'two runs at once, of 8 and of 9 talks',
    run: async (lab) => {
      for (let i = 0; i < 3; i++) {
        const both = await Promise.all([runGroup(lab, 8), runGroup(lab, 9)]);
        const shown = both
          .filter(({ code }) => code === 0)
          .map(({ said }) => /figure shows (\d+)/.exec(said)?.[1]);
        if (shown.length === 0) throw new Error(`both were refused: ${both[0].said}`);
        if (new Set(shown).size > 1) throw new Error(`showed ${shown.join(' and ')}`);
        for (const { code, said } of both)
          if (code !== 0 && !/another run of Duwtje is writing there/.test(said)) throw new Error(said);
        rmSync(lab.path('res'), { recursive: true });
      }
    },
  },
];

const nested: readonly Attack[] = [
  {
    name: 'an output inside the folder of talks',
    run: async (lab) => {
      talkFile(lab, 8, 'talks/a.json');
      const args = ['group', lab.path('talks'), '--out', lab.path('talks', 'res')];
      for (const _ of [1, 2])
        expectOutcome(await lab.duwtje(args), { code: 0, says: /8 talks from 1 file; the figure shows 8/ });
    },
  },
  {
    name: 'a folder of talks inside the output',
    run: async (lab) => {
      const file = talkFile(lab, 8, 'res/talks/a.json');
      const text = readFileSync(file, 'utf8');
      const args = ['group', lab.path('res', 'talks'), '--out', lab.path('res')];
      for (const _ of [1, 2])
        expectOutcome(await lab.duwtje(args), { code: 0, says: /8 talks from 1 file; the figure shows 8/ });
      if (readFileSync(file, 'utf8') !== text) throw new Error('the talks were changed');
      if (readdirSync(lab.folder).join() !== '.peak,res') throw new Error('something was left beside');
    },
  },
];

export const folders: readonly Attack[] = [
  ...manifests,
  ...foreign,
  ...leftovers,
  ...blocks,
  ...memory,
  ...nested,
];
