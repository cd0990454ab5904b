// Which requests to the page are answered: those from this machine itself that ask for a file of the page.

import type { IncomingMessage } from 'node:http';

export interface Refusal {
  readonly status: 400 | 404 | 405 | 421;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sentence: string;
}

export const NOT_THERE: Refusal = { status: 404, sentence: 'There is no such page.' };
export const NOT_THERE_YET: Refusal = {
  status: 404,
  sentence:
    'There is no such page. The files of the game are still being made: you find them in the output folder, not here.',
};

/**
 * What this machine calls itself. A page elsewhere can give its own name this machine's address (DNS rebinding), and read
 * here what it likes: its requests still bear its name.
 */
const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{0,5})?$/i;

/** As the build names files and folders: none begins with a point, none leads elsewhere, on any system. */
const NAME = /^[\w-][\w.-]*$/;

/** The file that is asked for, with slashes and from the folder of the page, as in `assets/front.js`; or why nothing is given. */
export function fileAskedFor({ method, headersDistinct, url }: IncomingMessage): string | Refusal {
  const hosts = headersDistinct.host ?? [];
  if (hosts.length !== 1 || !THIS_MACHINE.test(hosts[0]!))
    return {
      status: 421,
      sentence: 'This page is for this machine alone: open it at the address that Duwtje printed.',
    };
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, headers: { Allow: 'GET, HEAD' }, sentence: 'This page can only be read.' };
  const path = decoded(url!.split(/[?#]/, 1)[0]!);
  if (path === undefined || !path.startsWith('/') || path.includes('\0'))
    return { status: 400, sentence: 'This address cannot be read.' };
  const file = path === '/' ? 'index.html' : path.slice(1);
  return file.split('/').every((name) => NAME.test(name)) ? file : NOT_THERE;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // An address that is encoded wrongly asks for nothing.
    return undefined;
  }
}
