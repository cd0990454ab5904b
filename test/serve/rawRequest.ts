// Speaks HTTP by hand: what no browser and no library would send.

import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Sends bytes as they are, and reads until the server hangs up.
 * @param after what is sent each so many ms, until the server hangs up
 * @returns null when it hangs up without a word
 */
export function sendRaw(
  port: number,
  bytes: string,
  after?: { readonly text: string; readonly everyMs: number },
): Promise<RawAnswer | null> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    const drip = after && setInterval(() => socket.write(after.text), after.everyMs);
    socket.setEncoding('latin1').on('data', (part) => {
      said += part;
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // A server that had enough may cut the line while something is still on its way to it.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.once('close', () => {
      clearInterval(drip);
      resolve(parseAnswer(said));
    });
  });
}

/** A request of HTTP/1.1 after which the server hangs up. */
export function rawRequest(
  port: number,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<RawAnswer | null> {
  const all = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return sendRaw(port, `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
}

function parseAnswer(said: string): RawAnswer | null {
  if (said === '') return null;
  const [head = '', ...rest] = said.split('\r\n\r\n');
  const [start = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(start.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: rest.join('\r\n\r\n'),
  };
}
