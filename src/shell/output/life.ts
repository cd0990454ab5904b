// The life of a process: its number, and what tells it from another process that is given that number later.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** No run takes as long; who is older is gone, whatever its number says. It bounds what another machine's clock or name can block. */
const LONGEST_RUN_MS = 24 * 60 * 60 * 1000;

export interface Life {
  readonly host: string;
  readonly pid: number;
  /** When the process began, in the system's own terms; null where the system does not tell. */
  readonly born: string | null;
}

export function ownLife(): Life {
  return { host: hostname(), pid: process.pid, born: birthOf(process.pid) };
}

/**
 * Whether the process may still be at work.
 * @param since when it was known to live, in milliseconds since 1970
 */
export function isAlive({ host, pid, born }: Life, since: number): boolean {
  if (Date.now() - since > LONGEST_RUN_MS) return false;
  // The processes of another machine, which shares the folder, cannot be asked after.
  if (host !== hostname()) return true;
  if (!hasProcess(pid)) return false;
  const now = birthOf(pid);
  return born === null || now === null || born === now;
}

export function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function birthOf(pid: number): string | null {
  if (process.platform === 'linux') return birthOnLinux(pid);
  if (process.platform === 'win32') return null;
  try {
    const told = execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { LC_ALL: 'C' },
    });
    return told.trim() || null;
  } catch {
    // Without `ps` the number alone has to do.
    return null;
  }
}

/** `proc_pid_stat(5)`: the 22nd field is when the process began, in ticks since the machine did. */
function birthOnLinux(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name between parentheses, and may hold anything.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A killed process whose parent has not asked after it keeps its number, and does nothing.
    return state === 'Z' || state === 'X' ? 'gone' : `${boot} ${fields[18]}`;
  } catch {
    // Others' processes may be hidden: then the number alone has to do.
    return null;
  }
}
