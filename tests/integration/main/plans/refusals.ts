import { anItem, aPlan } from '../../../support/clinic'
import { unknownId, tooLong, type RefusalCase } from '../refusal-case'

const items: { when: string; item: object; field: string }[] = [
  { when: 'the tissue is not known', item: { ...anItem, tissue: 'spleen' }, field: 'tissue' },
  { when: 'the side is not known', item: { ...anItem, side: 'inside' }, field: 'side' },
  { when: 'the action is not known', item: { ...anItem, action: 'ignore' }, field: 'action' },
]

/** An added item has no reason, so that only a saved or a removed one can have a wrong one. */
const itemsWithReason: typeof items = [
  ...items,
  { when: 'the reason is too long', item: { ...anItem, reason: tooLong(1000) }, field: 'reason' },
  { when: 'the reason is missing', item: { ...anItem, reason: undefined }, field: 'reason' },
]

const plans: { when: string; plan: object; field: string }[] = [
  { when: 'the goal is too long', plan: { ...aPlan, goal: tooLong(2000) }, field: 'goal' },
  { when: 'the frequency is too long', plan: { ...aPlan, frequency: tooLong(300) }, field: 'frequency' },
  { when: 'what to avoid is too long', plan: { ...aPlan, avoid: tooLong(2000) }, field: 'avoid' },
  { when: 'the home care is too long', plan: { ...aPlan, homeCare: tooLong(4000) }, field: 'homeCare' },
  { when: 'the review is on 31 April', plan: { ...aPlan, reviewOn: '2026-04-31' }, field: 'reviewOn' },
  { when: 'the review is soon', plan: { ...aPlan, reviewOn: 'soon' }, field: 'reviewOn' },
  { when: 'there are 101 items', plan: { ...aPlan, items: Array(101).fill(anItem) }, field: 'items' },
  { when: 'an item is there twice', plan: { ...aPlan, items: [anItem, { ...anItem }] }, field: 'items' },
]

export const planRefusals: RefusalCase[] = [
  ...items.flatMap(({ when, item, field }): RefusalCase[] => [
    {
      call: 'plans.addItem',
      when,
      input: ({ complaintId }) => ({ complaintId, item }),
      field: `item.${field}`,
    },
    {
      call: 'plans.addItems',
      when,
      input: ({ complaintId }) => ({ complaintId, items: [{ ...anItem, side: 'right' }, item] }),
      field: `items.1.${field}`,
    },
  ]),
  ...itemsWithReason.flatMap(({ when, item, field }): RefusalCase[] => [
    {
      call: 'plans.undoAdd',
      when,
      input: ({ complaintId }) => ({ complaintId, items: [{ ...anItem, side: 'right' }, item] }),
      field: `items.1.${field}`,
    },
    {
      call: 'plans.save',
      when,
      input: ({ complaintId }) => ({
        complaintId,
        plan: { ...aPlan, items: [{ ...anItem, side: 'right' }, item] },
      }),
      field: `plan.items.1.${field}`,
    },
  ]),
  ...plans.map(({ when, plan, field }): RefusalCase => ({
    call: 'plans.save',
    when,
    input: ({ complaintId }) => ({ complaintId, plan }),
    field: `plan.${field}`,
  })),
  {
    call: 'plans.addItem',
    when: 'there is no such own tissue',
    input: ({ complaintId }) => ({ complaintId, item: { ...anItem, tissue: `own-${unknownId}` } }),
    field: 'item.tissue',
    refusal: 'tissue-unknown',
  },
  {
    call: 'plans.addItems',
    when: 'there is no such own tissue',
    input: ({ complaintId }) => ({
      complaintId,
      items: [
        { ...anItem, side: 'right' },
        { ...anItem, tissue: `own-${unknownId}` },
      ],
    }),
    field: 'items.1.tissue',
    refusal: 'tissue-unknown',
  },
  {
    call: 'plans.addItems',
    when: 'there is nothing to add',
    input: ({ complaintId }) => ({ complaintId, items: [] }),
    field: 'items',
  },
  {
    call: 'plans.undoAdd',
    when: 'no item is planned',
    input: ({ complaintId }) => ({ complaintId, items: [{ ...anItem, side: 'right' }] }),
    field: 'items',
    refusal: 'not-found',
  },
  {
    call: 'plans.undoAdd',
    when: 'there is no such complaint',
    input: () => ({ complaintId: unknownId, items: [anItem] }),
    field: 'complaintId',
    refusal: 'not-found',
  },
  {
    call: 'plans.save',
    when: 'there is no such own tissue',
    input: ({ complaintId }) => ({
      complaintId,
      plan: { ...aPlan, items: [anItem, { ...anItem, tissue: `own-${unknownId}` }] },
    }),
    field: 'plan.items.1.tissue',
    refusal: 'tissue-unknown',
  },
  {
    call: 'plans.addItem',
    when: 'it is planned already',
    input: ({ complaintId }) => ({ complaintId, item: { ...anItem, reason: 'again' } }),
    field: 'item.tissue',
    refusal: 'tissue-already-planned',
  },
  {
    call: 'plans.addItem',
    when: 'there is no such complaint',
    input: () => ({ complaintId: unknownId, item: anItem }),
    field: 'complaintId',
    refusal: 'not-found',
  },
  {
    call: 'plans.save',
    when: 'there is no such complaint',
    input: () => ({ complaintId: unknownId, plan: aPlan }),
    field: 'complaintId',
    refusal: 'not-found',
  },
]
