// What the product says that a study found, each statement with the document and the place where it stands.
//
// The words of a finding are in `study.json` of cards/words/LANGUAGE, under the same name. The study's percentages are not
// public, so there are none here; and no order, save that the article names three factors as those that stimulate most.

/** Whom the study of the report interviewed; the employees were chosen because they had started to move. Report, 1.2. */
export const INTERVIEWED = { employees: 24, leaders: 5, municipalities: 5 } as const;

/** The documents that findings come from. How each is cited in words: `sources` in `study.json`. */
export const DOCUMENTS = ['report', 'article', 'perspectives', 'slides'] as const;
export type Document = (typeof DOCUMENTS)[number];

export interface Finding {
  readonly document: Document;
  /** Where it stands there: a number or a heading. */
  readonly section: string;
  /** The cards that it is about, in the order of the document. */
  readonly cards?: readonly string[];
}

export const FINDINGS = {
  pushMost: {
    document: 'article',
    section: 'Stimulerende factoren',
    cards: ['ontwikkelmogelijkheden', 'zelfvertrouwen', 'leidinggevende'],
  },
  pushMore: {
    document: 'report',
    section: '3.2',
    cards: ['collegas', 'familiesituatie', 'toekomstdromen', 'werktaken'],
  },
  brakeOften: {
    document: 'report',
    section: '3.2',
    cards: ['zelfvertrouwen', 'ontwikkelmogelijkheden', 'opleiding', 'gezondheid', 'het-leven'],
  },
  brakePersonal: { document: 'report', section: '3.2' },
  doubleEdged: { document: 'report', section: '3.2' },
  startMix: { document: 'report', section: '3.1' },
  startEvent: { document: 'report', section: '3.1.1, 3.1.4, 3.1.7' },
  startWish: { document: 'report', section: '3.1.2, 3.1.5' },
  startLeader: { document: 'report', section: '3.1.3' },
  startCertificate: { document: 'report', section: '3.1.6' },
  lessonInform: { document: 'report', section: '5.2, point 1' },
  lessonLeader: { document: 'report', section: '5.2, point 2' },
  lessonSmallSteps: { document: 'report', section: '5.2, point 3' },
  lessonFollowUp: { document: 'report', section: '5.2, point 4' },
  lessonJoy: { document: 'report', section: '5.2, point 5' },
  wishUnanswered: { document: 'article', section: 'Stimulerende factoren' },
  strengthen: { document: 'perspectives', section: 'Aanbeveling 4' },
  leadersPushSteps: { document: 'report', section: '2.3.2' },
  leadersPushLeader: { document: 'report', section: '2.3.2' },
  leadersPushPractice: { document: 'report', section: '2.3.2' },
  leadersPushRecognition: { document: 'report', section: '2.3.2' },
  leadersPushSafety: { document: 'report', section: '2.3.2' },
  leadersBrakePerson: { document: 'report', section: '2.3.1' },
  leadersBrakeOrganisation: { document: 'report', section: '2.3.1' },
  leadersBrakeCulture: { document: 'report', section: '2.3.1' },
  leadersBrakeForm: { document: 'report', section: '2.3.1' },
  leadersBrakeWork: { document: 'report', section: '2.3.1' },
} as const satisfies Readonly<Record<string, Finding>>;

export type FindingName = keyof typeof FINDINGS;

/** What can be chosen in a talk is what the study found too: where each list of the talk's words stands. */
export const CHOICES_OF_STUDY = {
  triggers: { document: 'report', section: '3.1' },
  yields: { document: 'report', section: '4' },
  recommendations: { document: 'report', section: '5.1' },
} as const satisfies Readonly<Record<string, Finding>>;

/** How learning began, and what the hall in Amersfoort took along: the findings that are told as a list. */
export const STARTS = [
  'startMix',
  'startEvent',
  'startWish',
  'startLeader',
  'startCertificate',
] as const satisfies readonly FindingName[];
export const LESSONS = [
  'lessonInform',
  'lessonLeader',
  'lessonSmallSteps',
  'lessonFollowUp',
  'lessonJoy',
] as const satisfies readonly FindingName[];

/** What leaders name, five of a side; there is no order in it. */
export const NAMED_BY_LEADERS = {
  push: [
    'leadersPushSteps',
    'leadersPushLeader',
    'leadersPushPractice',
    'leadersPushRecognition',
    'leadersPushSafety',
  ],
  brake: [
    'leadersBrakePerson',
    'leadersBrakeOrganisation',
    'leadersBrakeCulture',
    'leadersBrakeForm',
    'leadersBrakeWork',
  ],
} as const satisfies Readonly<Record<'push' | 'brake', readonly FindingName[]>>;

/** The findings that name cards on a side. */
export const NAMED_CARDS_OF_STUDY = {
  push: ['pushMost', 'pushMore'],
  brake: ['brakeOften'],
} as const satisfies Readonly<Record<'push' | 'brake', readonly FindingName[]>>;
