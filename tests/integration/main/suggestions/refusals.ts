import { nobody, type RefusalCase } from '../refusal-case'

const tissue = 'temporalis'

export const suggestionRefusals: RefusalCase[] = [
  {
    call: 'suggestions.whyNot',
    when: 'the tissue is not known',
    input: ({ complaintId }) => ({ complaintId, tissue: 'spleen', side: 'left' }),
    field: 'tissue',
  },
  {
    call: 'suggestions.whyNot',
    when: 'the side is not known',
    input: ({ complaintId }) => ({ complaintId, tissue, side: 'inside' }),
    field: 'side',
  },
  {
    call: 'suggestions.whyNot',
    when: 'there is no such complaint',
    input: () => ({ complaintId: nobody, tissue, side: 'left' }),
    field: 'complaintId',
    refusal: 'not-found',
  },
  {
    call: 'suggestions.picture',
    when: 'the tissue that is asked for is not known',
    input: ({ complaintId }) => ({ complaintId, asked: { tissue: 'spleen', side: 'left' } }),
    field: 'asked.tissue',
  },
  {
    call: 'suggestions.picture',
    when: 'the side is not known',
    input: ({ complaintId }) => ({ complaintId, asked: { tissue, side: 'inside' } }),
    field: 'asked.side',
  },
  {
    call: 'suggestions.picture',
    when: 'there is no such complaint',
    input: () => ({ complaintId: nobody, asked: null }),
    field: 'complaintId',
    refusal: 'not-found',
  },
  ...[4, 241, 7.5, '45', null].map((minutes): RefusalCase => ({
    call: 'suggestions.nextVisit',
    when: `the minutes are ${JSON.stringify(minutes)}`,
    input: ({ complaintId }) => ({ complaintId, minutes }),
    field: 'minutes',
  })),
  {
    call: 'suggestions.nextVisit',
    when: 'there is no such complaint',
    input: () => ({ complaintId: nobody, minutes: 45 }),
    field: 'complaintId',
    refusal: 'not-found',
  },
]
