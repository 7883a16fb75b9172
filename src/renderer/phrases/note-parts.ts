/** The four parts of a note: their field, their name, and what goes there. */
export const noteParts = [
  ['subjective', 'Subjective', 'What the client says'],
  ['objective', 'Objective', 'What you see and feel'],
  ['assessment', 'Assessment', 'What you make of it'],
  ['plan', 'Plan', 'What comes next'],
] as const
