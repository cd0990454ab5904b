// The script of an afternoon with many tables: its phases in order, and how long each takes. The minutes are our own advice.

export const PHASES = [
  'welcome',
  'roles',
  'lay',
  'observers',
  'hand-in',
  'picture',
  'action',
  'promise',
  'end',
] as const;
export type Phase = (typeof PHASES)[number];

/** Together 90. */
export const ADVISED_MINUTES: Readonly<Record<Phase, number>> = {
  welcome: 5,
  roles: 5,
  lay: 30,
  observers: 10,
  'hand-in': 8,
  picture: 12,
  action: 12,
  promise: 5,
  end: 3,
};

/** What a phase may be set to. */
export const MOST_MINUTES = 120;

/** As many questions that worked as the hall keeps. */
export const QUESTIONS_KEPT = 5;
