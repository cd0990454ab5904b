// A file that is still to be made: what it will hold, how to make it and what it must pass.

import { createHash } from 'node:crypto';
import type { Mm, Size } from '../../domain/units.ts';
import type { Expected, Finding } from '../../preflight/expected.ts';
import { preflight } from '../../preflight/preflight.ts';
import { PreflightError } from '../../preflight/preflightError.ts';
import { Fault } from '../../shell/fault.ts';
import { type Kind, type ManifestFile, sizeMm } from '../../shell/manifest.ts';

export interface PlannedFile {
  readonly kind: Kind;
  /** Inside the output folder, with `/` between its parts. */
  readonly path: string;
  /** `PDF/X-4` and the like; null for files that follow no press standard. */
  readonly standard: string | null;
  readonly trim: Size;
  readonly bleedMm: Mm;
  /** An entry for each page. */
  readonly pages: readonly object[];
  /** Further facts for the manifest. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** What the file must pass. */
  readonly expected: Expected;
  bytes(): Promise<Buffer>;
}

/**
 * Makes a file and looks it over.
 * @throws Fault with a line for each finding, so that no failing file is left behind
 */
export async function makeFile(plan: PlannedFile): Promise<Buffer> {
  const bytes = await plan.bytes();
  const findings = findingsIn(bytes, plan);
  if (findings.length === 0) return bytes;
  throw new Fault(
    findings.map(
      ({ rule, page, message }) => `${plan.path}${page ? `, page ${page}` : ''}: ${message} [${rule}]`,
    ),
  );
}

/** What the preflight finds; a file that it cannot even read is a finding too. */
function findingsIn(bytes: Buffer, { expected }: PlannedFile): readonly Finding[] {
  try {
    return preflight(bytes, expected);
  } catch (error) {
    if (!(error instanceof PreflightError)) throw error;
    return [{ rule: 'open', page: null, message: error.message }];
  }
}

/** A made file's entry in the manifest. */
export function manifestEntry(plan: Omit<PlannedFile, 'bytes' | 'expected'>, bytes: Buffer): ManifestFile {
  return {
    path: plan.path,
    kind: plan.kind,
    standard: plan.standard,
    trim_mm: sizeMm(plan.trim),
    bleed_mm: plan.bleedMm,
    ...plan.details,
    pages: plan.pages,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
