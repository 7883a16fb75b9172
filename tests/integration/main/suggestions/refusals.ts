import { unknownId, tooLong, type RefusalCase } from '../refusal-case'

const tissue = 'temporalis'
const aCheck = { tissue, side: 'left', familiarPain: 'yes' }

export const suggestionRefusals: RefusalCase[] = [
  {
    call: 'suggestions.firstLines',
    when: 'there are 21 complaints',
    input: ({ complaintId }) => ({ complaintIds: Array(21).fill(complaintId) }),
    field: 'complaintIds',
  },
  {
    call: 'suggestions.firstLines',
    when: 'there is no such complaint',
    input: ({ complaintId }) => ({ complaintIds: [complaintId, unknownId] }),
    field: 'complaintIds',
    refusal: 'not-found',
  },
  ...[
    { when: 'there are 51 checks', change: { checks: Array(51).fill(aCheck) }, field: 'checks' },
    { when: 'the checks are missing', change: { checks: null }, field: 'checks' },
    ...[{ tissue: 'spleen' }, { side: 'inside' }, { familiarPain: 'not tested' }].map((wrong) => ({
      when: `a check has ${JSON.stringify(wrong)}`,
      change: { checks: [aCheck, { ...aCheck, ...wrong }] },
      field: `checks.1.${Object.keys(wrong)[0]}`,
    })),
    {
      when: 'there is no such own tissue',
      change: { checks: [aCheck, { ...aCheck, tissue: `own-${unknownId}` }] },
      field: 'checks.1.tissue',
      refusal: 'tissue-unknown' as const,
    },
    {
      when: 'there is no such complaint',
      change: { complaintId: unknownId },
      field: 'complaintId',
      refusal: 'not-found' as const,
    },
  ].map(({ change, ...one }): RefusalCase => ({
    call: 'suggestions.withChecks',
    input: ({ complaintId }) => ({ complaintId, checks: [aCheck], ...change }),
    ...one,
  })),
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
    input: () => ({ complaintId: unknownId, tissue, side: 'left' }),
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
    when: 'there is no such own tissue',
    input: ({ complaintId }) => ({ complaintId, asked: { tissue: `own-${unknownId}`, side: 'left' } }),
    field: 'asked.tissue',
    refusal: 'tissue-unknown',
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
    input: () => ({ complaintId: unknownId, asked: null }),
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
    call: 'suggestions.whyNot',
    when: 'there is no such own tissue',
    input: ({ complaintId }) => ({ complaintId, tissue: `own-${unknownId}`, side: 'left' }),
    field: 'tissue',
    refusal: 'tissue-unknown',
  },
  {
    call: 'suggestions.ruledOut',
    when: 'there is no such complaint',
    input: () => ({ complaintId: unknownId }),
    field: 'complaintId',
    refusal: 'not-found',
  },
  ...[
    { when: 'the tissue is not known', change: { tissue: 'spleen' }, field: 'tissue' },
    { when: 'the side is not known', change: { side: 'inside' }, field: 'side' },
    { when: 'the reason is too long', change: { why: tooLong(300) }, field: 'why' },
    {
      when: 'there is no such own tissue',
      change: { tissue: `own-${unknownId}` },
      field: 'tissue',
      refusal: 'tissue-unknown' as const,
    },
    {
      when: 'there is no such complaint',
      change: { complaintId: unknownId },
      field: 'complaintId',
      refusal: 'not-found' as const,
    },
  ].map(({ change, ...one }): RefusalCase => ({
    call: 'suggestions.ruleOut',
    input: ({ complaintId }) => ({ complaintId, tissue, side: 'left', why: '', ...change }),
    ...one,
  })),
  {
    call: 'suggestions.withdrawRuledOut',
    when: 'no ruled-out tissue has this id',
    input: () => ({ id: unknownId }),
    field: 'id',
    refusal: 'not-found',
  },
  { call: 'suggestions.withdrawRuledOut', when: 'the id is text', input: () => ({ id: 'a' }), field: 'id' },
  {
    call: 'suggestions.nextVisit',
    when: 'there is no such complaint',
    input: () => ({ complaintId: unknownId, minutes: 45 }),
    field: 'complaintId',
    refusal: 'not-found',
  },
]
