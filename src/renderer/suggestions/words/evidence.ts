import type { Evidence, EvidenceId } from '@shared/reasoning/reasons'
import { formatList } from '../../ui/lists'

const labels: Record<EvidenceId, string> = {
  'examiner agreement': 'moderate agreement of two examiners',
  'expert opinion': 'expert opinion',
  surveys: 'surveys, few with controls',
  'clinical standard': 'clinical standard',
  'small trial': 'one small trial',
  'neck pain trial': 'one trial of neck pain, 228 people',
  'client record': 'this client’s record',
  'practice records': 'this practice’s records',
  anatomy: 'anatomy, no trial',
  'inferred from work': 'inferred from the work',
  'inferred from palpation': 'inferred from the checks',
  practitioner: 'your decision',
}

/** Names the evidence for a reason. If the practice added all relations, it names only those. */
export function evidenceWords({ id, ownRelations, ownSources }: Evidence): string {
  const sources = formatList(ownSources, 'plain')
  switch (ownRelations) {
    case 'none':
      return labels[id]
    case 'some':
      return sources === ''
        ? `${labels[id]}; partly your own relation`
        : `${labels[id]}; partly your own relation, from ${sources}`
    case 'all':
      return sources === '' ? 'your own relation' : `your own relation, from ${sources}`
  }
}

/** The evidence for a note on a small dose. */
export const doseEvidence = labels['neck pain trial']
