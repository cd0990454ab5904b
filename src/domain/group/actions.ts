// What tables and the hall said they would do about a brake: typed by whoever leads the afternoon, of a group and never of a talk.

import { isRecord } from '../isRecord.ts';

export interface Actions {
  /** What tables chose to do, each once, in the order in which they said so. */
  readonly actions: readonly string[];
  /** The one of them that the hall does together; empty where none was chosen. */
  readonly action: string;
}

export const NO_ACTIONS: Actions = { actions: [], action: '' };

export const LONGEST_ACTION = 200;
/** More than the tables of years of afternoons that are added up. */
export const MOST_ACTIONS = 2_000;

/** Adds what was typed at the end; what is there already, is empty, or is one too many changes nothing. */
export function addAction(now: Actions, typed: string): Actions {
  const text = typed.normalize('NFC').trim().slice(0, LONGEST_ACTION).trimEnd();
  return text === '' || now.actions.includes(text) || now.actions.length >= MOST_ACTIONS
    ? now
    : { ...now, actions: [...now.actions, text] };
}

export function removeAction({ actions, action }: Actions, text: string): Actions {
  return { actions: actions.filter((each) => each !== text), action: action === text ? '' : action };
}

/** Those of both, each once, for who goes on with `ours`: what our hall does stays; where it has none, that of the other hall is taken. */
export function mergeActions(ours: Actions, other: Actions): Actions {
  const { actions } = other.actions.reduce(addAction, ours);
  const action = ours.action || (actions.includes(other.action) ? other.action : '');
  return { actions, action };
}

/** Those of several halls that are added up, in whatever order: what the hall does is told where no two halls do something else. */
export function poolActions(halls: readonly Actions[]): Actions {
  const { actions } = halls.reduce(mergeActions, NO_ACTIONS);
  const chosen = new Set(halls.map(({ action }) => action).filter((action) => action !== ''));
  const [action = ''] = chosen.size === 1 ? chosen : [];
  return { actions: actions.toSorted(), action };
}

/** What a group file says of them: NO_ACTIONS where it says nothing, and a clause such as `has an action that is no text` where it is wrong. */
export function readActions(data: unknown): Actions | string {
  if (data === undefined) return NO_ACTIONS;
  if (!isRecord(data) || !Array.isArray(data.tables)) return 'its actions are no list';
  const { tables, hall = '' } = data;
  if (tables.length > MOST_ACTIONS) return `it has more than ${MOST_ACTIONS} actions`;
  const isAction = (text: unknown) =>
    typeof text === 'string' && text.trim() === text && text !== '' && text.length <= LONGEST_ACTION;
  if (!tables.every(isAction)) return `it has an action that is no text of 1 to ${LONGEST_ACTION} letters`;
  if (new Set(tables).size < tables.length) return 'it has one action twice';
  if (hall !== '' && !tables.includes(hall)) return 'its hall does what no table chose';
  return { actions: tables, action: hall as string };
}

/** As a group file has them, in the order of the alphabet; undefined where there are none. */
export function actionsJson({ actions, action }: Actions): object | undefined {
  return actions.length === 0
    ? undefined
    : { ...(action !== '' && { hall: action }), tables: actions.toSorted() };
}
