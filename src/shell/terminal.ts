// The one way to the terminal: whatever is in a text, it is printed as text, and steers nothing.

import { visibleText } from '../domain/visibleText.ts';
import { systemReason } from './fault.ts';

const line = (text: string) => `${visibleText(text)}\n`;
/** Line breaks stay: for texts of our own, and for those in which all else was made visible. */
const lines = (text: string) => visibleText(text, '\n');

/** Tells what a command did: a line on standard output. */
export function tell(text: string): void {
  process.stdout.write(line(text));
}

/** Warns: a line on standard error. */
export function warn(text: string): void {
  process.stderr.write(line(text));
}

/** Tells what has several lines, each with its line break: help, a table, JSON. */
export function tellLines(text: string): void {
  process.stdout.write(lines(text));
}

/** Warns in several lines, each with its line break. */
export function warnLines(text: string): void {
  process.stderr.write(lines(text));
}

/** Shows how far a command is, in a line that the next call writes over, where somebody is watching. Without a text, clears it. */
export function showProgress(text = ''): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${visibleText(text)}`);
}

/**
 * Goes on when nobody reads what is told: `head` stops early, and that is no fault.
 * @param onLost called when something else kept it from being told
 */
export function outliveReaders(onLost: () => void): void {
  process.stderr.on('error', () => {
    // There is nowhere left to say so.
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    warn(`What there was to tell could not be written: ${systemReason(error, 'write')}.`);
    onLost();
  });
}
