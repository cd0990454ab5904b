import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { boxCardIds } from '../../src/domain/deck/deck.ts';
import { CARDS, realContent } from '../realGame.ts';
import { duwtje, type Run } from './run.ts';

const { deck } = realContent();

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'cli-'));
}

describe('render', () => {
  const out = join(folder(), 'out');
  let run: Run;
  beforeAll(() => {
    run = duwtje('render', '--out', out, '--sets', '12');
  });

  it('puts the whole game in a folder, says where, and is silent besides', () => {
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe(
      `Duwtje (nl) is ready: ${JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).files.length} files in ${out}\n`,
    );
    expect(readdirSync(out).sort()).toEqual(['home', 'manifest.json', 'press', 'previews']);
    expect(readdirSync(join(out, 'previews', 'cards'))).toHaveLength(2 * boxCardIds(deck).length);
  });

  it('makes the same bytes twice, in two folders', () => {
    // In the other folder the second time over what is there.
    const other = join(folder(), 'other');
    for (let time = 0; time < 2; time += 1)
      expect(duwtje('render', '--out', other, '--sets', '12').code).toBe(0);
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const { files: listed } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(files).toHaveLength(listed.length + 1);
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name).slice(out.length);
      expect(readFileSync(join(other, path)).equals(readFileSync(join(out, path))), path).toBe(true);
    }
  });

  it('makes only what is asked for', () => {
    const out = join(folder(), 'out');
    expect(duwtje('render', '--out', out, '--only', 'board,home-rules', '--lang', 'en').code).toBe(0);
    const { files, language } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(language).toBe('en');
    expect(files.map(({ kind }: { kind: string }) => kind)).toEqual(['board', 'home-rules']);
  });

  it('takes an offset with decimal points, and with decimal commas', () => {
    const sheet = (offset: string) => {
      const out = join(folder(), 'out');
      expect(duwtje('render', '--out', out, '--only', 'home-cards', `--back-offset=${offset}`)).toMatchObject(
        {
          code: 0,
        },
      );
      return readFileSync(join(out, 'home', 'duwtje-nl-cards-long-edge.pdf'));
    };
    const expected = sheet('0.5,-0.3');
    expect(expected.equals(sheet('0.5,0'))).toBe(false);
    for (const offset of ['0,5;-0,3', '0,5 -0,3', '0,5, -0,3', '0.5; -0.3', '+0,5,-0,3', '0,5;−0,3'])
      expect(sheet(offset).equals(expected), offset).toBe(true);
  });

  it('leaves no folder behind when a text does not fit', () => {
    const place = folder();
    cpSync(CARDS, join(place, 'cards'), { recursive: true });
    const nl = join(place, 'cards', 'nl.json');
    writeFileSync(
      nl,
      readFileSync(nl, 'utf8').replace('"Gezondheid"', '"Gezondheidsvoorlichtingsbijeenkomst"'),
    );
    const run = duwtje('render', '--cards', join(place, 'cards'), '--out', join(place, 'out'));
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/^cards\/nl\.json: card gezondheid, language nl, field title: .*mm too wide/);
    expect(readdirSync(place)).toEqual(['cards']);
  });
});

describe('exit code 2, with one sentence, for', () => {
  it.each([
    ['an unknown shop', ['render', '--shop', 'jansen'], /no preset ‘jansen’: use one of standard, /],
    ['an unknown language', ['render', '--lang', 'qaa'], /no edition ‘qaa’: use one of nl, en/],
    ['an unknown kind', ['render', '--only', 'posters'], /no ‘posters’: use cards, board/],
    ['an output folder without a name', ['render', '--out', ''], /Name a folder/],
    ['no sets', ['render', '--sets', '0'], /whole number from 1/],
    ['a broken offset', ['render', '--back-offset', '1'], /two numbers in mm/],
    ['half an offset', ['render', '--back-offset', '0,5'], /can be read in two ways: .*"0,5;-0,3"/],
    ['half an offset below zero', ['render', '--back-offset', '-0,5'], /can be read in two ways/],
    ['three numbers', ['render', '--back-offset', '1,2,3'], /can be read in two ways/],
    ['four numbers', ['render', '--back-offset', '1;2;3;4'], /two numbers in mm/],
    ['an offset too far', ['render', '--back-offset', '0,5;10,5'], /from -10 to 10/],
    ['an address without protocol', ['render', '--companion', 'example.org'], /is not a web address/],
    ['an unknown command', ['print'], /unknown command/],
    ['an unknown option', ['render', '--fast'], /unknown option/],
  ])('%s', (_, args, message) => {
    const run = duwtje(...args, ...(args[0] === 'render' ? ['--out', join(folder(), 'out')] : []));
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(message);
  });
});

describe('exit code 1, with one sentence and no folder, for', () => {
  it('a broken profile', () => {
    const place = folder();
    writeFileSync(join(place, 'shop.icc'), 'not a profile');
    const run = duwtje('render', '--icc', join(place, 'shop.icc'), '--out', join(place, 'out'));
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^ICC profile .*shop\.icc: is not an ICC profile: ask the print shop/);
    expect(existsSync(join(place, 'out'))).toBe(false);
  });

  it('an output folder that is a file', () => {
    const place = folder();
    writeFileSync(join(place, 'out'), '');
    const run = duwtje('render', '--out', join(place, 'out'), '--only', 'board');
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/is a file\. Choose another folder with --out\.\n$/);
  });

  it.runIf(existsSync('/dev/full'))('a place that cannot take folders', () => {
    const run = duwtje('render', '--out', '/dev/full/out', '--only', 'board');
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^Output folder .*nothing was written/);
  });
});

it('check looks over all languages and writes nothing', () => {
  const languages = new Intl.ListFormat('en-GB').format(deck.languages);
  expect(duwtje('check')).toEqual({
    code: 0,
    out: `All is well: ${boxCardIds(deck).length} cards, board and rules in ${languages}.\n`,
    err: '',
  });
});

it('helps an intern: commands, presets, examples', () => {
  expect(duwtje('--help')).toMatchObject({ code: 0 });
  const help = duwtje('render', '--help');
  expect(help.code).toBe(0);
  for (const word of ['--shop', 'x1a', '--sets', 'Examples:', '--back-offset'])
    expect(help.out).toContain(word);
});
