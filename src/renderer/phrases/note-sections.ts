import type { NoteSection } from '@shared/vocabulary'

export const noteSectionLabels: Record<NoteSection, string> = {
  subjective: 'Subjective',
  objective: 'Objective',
  assessment: 'Assessment',
  plan: 'Plan',
}

/** Shown in an empty field. */
export const noteSectionHints: Record<NoteSection, string> = {
  subjective: 'What the client reports',
  objective: 'What you see and feel',
  assessment: 'Your interpretation',
  plan: 'Next steps',
}
