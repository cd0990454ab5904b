// What went wrong, in sentences for the person at the keyboard, and whose move it is.

/** Something in the content, a file or the machine is wrong; each line is one complete message. Exit code 1. */
export class Fault extends Error {
  readonly lines: readonly string[];

  constructor(lines: string | readonly string[]) {
    const all = typeof lines === 'string' ? [lines] : lines;
    super(all.join('\n'));
    this.name = 'Fault';
    this.lines = all;
  }
}

/** The command was called in a way that it does not have. Exit code 2. */
export class UsageFault extends Fault {
  constructor(lines: string | readonly string[]) {
    super(lines);
    this.name = 'UsageFault';
  }
}

/** The system's reason for failing to read or write a file, in words. */
export function systemReason(error: unknown, verb: 'read' | 'write'): string {
  const code = (error as NodeJS.ErrnoException).code;
  const known: Record<string, string> = {
    EACCES: `you have no permission to ${verb} it`,
    EPERM: `you have no permission to ${verb} it`,
    EROFS: 'the disk can only be read',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your disk quota is used up',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EISDIR: 'it is a folder, not a file',
    ENOENT: 'it does not exist',
    EEXIST: 'a file with that name is in the way',
    ENAMETOOLONG: 'the name is too long',
    EBUSY: 'another program is using it',
    ELOOP: 'links lead in a circle',
    EIO: 'the disk cannot read it',
  };
  return (code && known[code]) ?? (error instanceof Error ? error.message : String(error));
}
