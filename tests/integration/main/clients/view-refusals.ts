import { noFilter, usualSort } from '@shared/clients/list'
import { tooLong, unknownId, type RefusalCase } from '../refusal-case'

export const aView = { name: 'Recall', columns: ['lastVisit', 'phone'], filter: noFilter, sort: usualSort }

const aList = { text: '', filter: noFilter, sort: usualSort }
const weeks = (notSeenWeeks: unknown) => ({ ...noFilter, notSeenWeeks })

export const viewRefusals: RefusalCase[] = [
  ...[
    { when: 'the text is too long', input: { ...aList, text: tooLong(200) }, field: 'text' },
    { when: 'the filter is missing', input: { ...aList, filter: undefined }, field: 'filter' },
    { when: 'the weeks are 0', input: { ...aList, filter: weeks(0) }, field: 'filter.notSeenWeeks' },
    { when: 'the weeks are text', input: { ...aList, filter: weeks('x') }, field: 'filter.notSeenWeeks' },
    {
      when: 'there are too many weeks',
      input: { ...aList, filter: weeks(521) },
      field: 'filter.notSeenWeeks',
    },
    {
      when: 'the column is not known',
      input: { ...aList, sort: { by: 'town', descending: false } },
      field: 'sort.by',
    },
    { when: 'the limit is too high', input: { ...aList, limit: 501 }, field: 'limit' },
    { when: 'the cursor is negative', input: { ...aList, cursor: -1 }, field: 'cursor' },
  ].map(({ when, input, field }): RefusalCase => ({
    call: 'clients.list',
    when,
    input: () => input,
    field,
  })),
  {
    call: 'clients.saveColumns',
    when: 'a column is not known',
    input: () => ({ columns: ['town'] }),
    field: 'columns.0',
  },
  {
    call: 'clients.createView',
    when: 'without a name',
    input: () => ({ ...aView, name: ' ' }),
    field: 'name',
  },
  {
    call: 'clients.createView',
    when: 'the name is too long',
    input: () => ({ ...aView, name: tooLong(60) }),
    field: 'name',
  },
  {
    call: 'clients.renameView',
    when: 'without a name',
    input: () => ({ id: unknownId, name: '' }),
    field: 'name',
  },
  ...['clients.renameView', 'clients.deleteView'].map((call): RefusalCase => ({
    call,
    when: 'there is no such view',
    input: () => ({ id: unknownId, name: 'Recall' }),
    field: 'id',
    refusal: 'not-found',
  })),
]
