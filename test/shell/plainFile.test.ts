import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/shell/fault.ts';
import { openPlainFile, readPlainFile, readPlainText } from '../../src/shell/plainFile.ts';

const place = mkdtempSync(join(tmpdir(), 'plain-'));
const at = (name: string) => join(place, name);

/** The one sentence about a file. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Fault && error.lines.length === 1) return error.lines[0]!;
    throw error;
  }
  throw new Error('it was read');
}

describe('a plain file', () => {
  it('is read whole, up to the last byte that is allowed', () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 100_000 }, (_, i) => i));
    writeFileSync(at('whole'), bytes);
    expect(readPlainFile(at('whole'), 100_000)).toEqual(bytes);
    symlinkSync('whole', at('link'));
    expect(readPlainFile(at('link'), 1e6)).toEqual(bytes);
    expect(refusal(() => readPlainFile(at('whole'), 99_999))).toBe(
      `${at('whole')}: is larger than 99 KB, the most that is read of such a file.`,
    );
    writeFileSync(at('empty'), '');
    expect(readPlainFile(at('empty'), 10)).toHaveLength(0);
  });

  it.skipIf(process.platform !== 'linux')(
    'is read to its end where the system does not tell how long it is',
    () => {
      expect(readPlainFile('/proc/self/status', 1e6).toString()).toContain('VmPeak');
      expect(refusal(() => readPlainFile('/proc/self/status', 100, 'status'))).toBe(
        'status: is larger than 100 bytes, the most that is read of such a file.',
      );
    },
  );

  it('tells its size when it is opened, whatever comes after', () => {
    writeFileSync(at('grows'), 'one');
    const { fd, size } = openPlainFile(at('grows'));
    appendFileSync(at('grows'), 'two');
    closeSync(fd);
    expect(size).toBe(3);
  });
});

describe('what is no plain file', () => {
  const NO_PLAIN_FILE = 'it: cannot be read: it is a pipe, a device or a socket, not a plain file.';

  it.skipIf(process.platform === 'win32')(
    'is refused without waiting for it: a pipe, a device, a socket',
    async () => {
      execFileSync('mkfifo', [at('pipe')]);
      expect(refusal(() => readPlainFile(at('pipe'), 10, 'it'))).toBe(NO_PLAIN_FILE);
      expect(refusal(() => readPlainFile('/dev/zero', 10, 'it'))).toBe(NO_PLAIN_FILE);
      const server = createServer().listen(at('socket'));
      await new Promise((resolve) => server.once('listening', resolve));
      expect(refusal(() => readPlainFile(at('socket'), 10, 'it'))).toBe(NO_PLAIN_FILE);
      server.close();
    },
  );

  it('is refused with the reason: a folder, nothing, a circle', () => {
    mkdirSync(at('folder'));
    symlinkSync('circle', at('circle'));
    const reason = (name: string) => refusal(() => readPlainFile(at(name), 10, 'it'));
    expect(reason('folder')).toBe('it: cannot be read: it is a folder, not a file.');
    expect(reason('none')).toBe('it: cannot be read: it does not exist.');
    expect(reason('circle')).toBe('it: cannot be read: links lead in a circle.');
  });
});

describe('a text', () => {
  it('is UTF-8, with or without a mark', () => {
    writeFileSync(at('text'), '\ufeffé');
    expect(readPlainText(at('text'), 10)).toBe('é');
  });

  it.each([
    ['Windows-1252', Buffer.from('é', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffé', 'utf16le')],
  ])('is refused in %s', (_encoding, bytes) => {
    writeFileSync(at('other'), bytes);
    expect(refusal(() => readPlainText(at('other'), 10, 'cards/nl.json'))).toBe(
      'cards/nl.json: is not in UTF-8: save it again in that encoding.',
    );
  });
});
