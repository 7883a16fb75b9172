import type { Response, VisitKind } from '@shared/vocabulary'

export const visitKindLabels: Record<VisitKind, string> = {
  therapeutic: 'therapeutic',
  relaxation: 'relaxation',
  assessment: 'assessment',
}

export const responseLabels: Record<Response, string> = {
  released: 'released',
  partly: 'partly',
  'did not release': 'did not release',
}
