// Checks one talk from a file or from storage, and says in a code what is wrong with it.

import { type Migration, toPresent } from '../../src/domain/fileVersion.ts';
import { isRecord } from '../../src/domain/isRecord.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import { MIGRATIONS } from '../../src/domain/talk/talkMigrations.ts';
import { TALK_VERSION } from '../../src/domain/talk/talkVersion.ts';
import { LIMITS, type OwnCheck, talkSchema } from './talkSchema.ts';

/** Why a talk cannot be used. */
export interface TalkFault {
  readonly code:
    | OwnCheck
    | 'no-talk'
    | 'missing'
    | 'wrong-kind'
    | 'unknown-choice'
    | 'too-long'
    | 'too-many'
    | 'cannot-migrate';
  /** Where in the talk, as in `cards.2.remark`, counted from 0; empty when it is the talk as a whole. */
  readonly field: string;
}

interface Issue {
  readonly code?: string;
  readonly origin?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Whether what a check gave is a fault and no talk. */
export function isFault(outcome: Talk | TalkFault): outcome is TalkFault {
  return 'code' in outcome;
}

/**
 * A record as a talk of the present version. Never throws. Unknown fields are left out, half characters become
 * U+FFFD; anything else that is not as it should be is a fault, and the first one found is given.
 * @param version the file version that the record was written in; the present one when left out
 * @param migrations for tests: what brings a record from version n (entry n - 1) to n + 1
 */
export function checkTalk(
  record: unknown,
  version: number = TALK_VERSION,
  migrations: readonly Migration[] = MIGRATIONS,
): Talk | TalkFault {
  if (!isRecord(record)) return { code: 'no-talk', field: '' };
  const present = toPresent(record, version, migrations);
  if (!isRecord(present)) return { code: 'cannot-migrate', field: '' };
  return tooMany(present) ?? parse(present);
}

const LISTS = [
  'triggers',
  'cards',
  'links',
  'ways',
  'yields',
  'recommendations',
  'openFirst',
  'lookBacks',
  'pins',
] satisfies (keyof Talk)[];

/** Looked at before the schema, which would first check every one of ten million cards. */
function tooMany(record: Readonly<Record<string, unknown>>): TalkFault | undefined {
  const field = LISTS.find((list) => {
    const value = record[list];
    return Array.isArray(value) && value.length > (list === 'links' ? LIMITS.links : LIMITS.cards);
  });
  return field && { code: 'too-many', field };
}

function parse(record: unknown): Talk | TalkFault {
  const parsed = talkSchema.safeParse(record);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  return { code: codeOf(issue, record), field: issue.path.join('.') };
}

function codeOf({ code, origin, path, message }: Issue, record: unknown): TalkFault['code'] {
  if (valueAt(record, path) === undefined) return 'missing';
  if (code === 'invalid_value') return 'unknown-choice';
  if (code === 'too_big') return origin === 'string' ? 'too-long' : 'too-many';
  return code === 'custom' || code === 'invalid_format' ? (message as OwnCheck) : 'wrong-kind';
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], record);
}
