// What the study among 24 outdoor workers found, in words: its percentages are not public, so there are none here.

/** Named most as a push, the most named first. */
export const STUDY_PUSHES: readonly string[] = [
  'ontwikkelmogelijkheden',
  'zelfvertrouwen',
  'leidinggevende',
  'collegas',
  'familiesituatie',
  'toekomstdromen',
  'werktaken',
];

/** Named most as a brake, the most named first. */
export const STUDY_BRAKES: readonly string[] = [
  'zelfvertrouwen',
  'ontwikkelmogelijkheden',
  'opleiding',
  'gezondheid',
  'het-leven',
];
