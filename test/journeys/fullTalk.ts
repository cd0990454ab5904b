// A whole talk as a player would hold it, however they touch the page; every test of a whole talk looks for these words.

export const STORY = {
  experience: 'Heftruckdiploma, en het lukte',
  remark: 'Ik deed het voor de kinderen',
  yieldText: 'Ik durf meer',
  recommendationText: 'Vraag het gewoon eens',
  question: 'Ik wil graag leren hoe ik een ploeg leid',
  step: 'Een dag meelopen',
  who: 'Ik en Sam',
  by: '2027-01-15',
} as const;
