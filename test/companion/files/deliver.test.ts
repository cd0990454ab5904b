import { describe, expect, it } from 'vitest';
import { deliver, makeFile, openFile, type Platform } from '../../../companion/files/deliver.ts';

const file = makeFile('talks', '{}', '2026-11-22');

/** A device that says what was asked of it. */
function device(changes: Partial<Platform> = {}) {
  const done: string[] = [];
  const platform: Platform = {
    touch: true,
    canShare: () => true,
    share: async ({ name }) => {
      done.push(`share ${name}`);
    },
    download: ({ name }) => {
      done.push(`download ${name}`);
    },
    ...changes,
  };
  return { platform, done };
}

const refusing = (name: string) => async () => {
  throw new DOMException('no', name);
};

it('makes a file with the name and the kind of what is in it', () => {
  expect(file).toMatchObject({ name: 'duwtje-2026-11-22.json', type: 'application/json' });
});

describe('a file for the player', () => {
  it('is shared on a phone that can', async () => {
    const { platform, done } = device();
    expect(await deliver(file, platform)).toBe('shared');
    expect(done).toEqual(['share duwtje-2026-11-22.json']);
  });

  it('is downloaded where there is a mouse, even if it could be shared', async () => {
    const { platform, done } = device({ touch: false });
    expect(await deliver(file, platform)).toBe('downloaded');
    expect(done).toEqual(['download duwtje-2026-11-22.json']);
  });

  it('is downloaded on a phone that does not share files of this kind', async () => {
    const { platform, done } = device({ canShare: () => false });
    expect(await deliver(file, platform)).toBe('downloaded');
    expect(done).toEqual(['download duwtje-2026-11-22.json']);
  });

  it('is not forced on a player who closes the share sheet', async () => {
    const { platform, done } = device({ share: refusing('AbortError') });
    expect(await deliver(file, platform)).toBe('cancelled');
    expect(done).toEqual([]);
  });

  it('is downloaded when the phone promised to share and then does not', async () => {
    const { platform, done } = device({ share: refusing('NotAllowedError') });
    expect(await deliver(file, platform)).toBe('downloaded');
    expect(done).toEqual(['download duwtje-2026-11-22.json']);
  });
});

describe('a file from the player', () => {
  it('is read as it is', async () => {
    expect(await openFile(new Blob(['{}']))).toEqual(new TextEncoder().encode('{}'));
  });

  it('is not begun when it is too large', async () => {
    const large = Object.assign(new Blob(['12345']), {
      arrayBuffer: () => Promise.reject(new Error('was read')),
    });
    expect(await openFile(large, 4)).toBe('too-large');
  });

  it('may be out of reach', async () => {
    const gone = Object.assign(new Blob(['1']), { arrayBuffer: refusing('NotReadableError') });
    expect(await openFile(gone)).toBe('unreadable');
  });
});
