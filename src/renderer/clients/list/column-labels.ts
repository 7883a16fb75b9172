import type { ClientSort } from '@shared/clients/list'

export const columnLabels: Record<ClientSort['by'], string> = {
  name: 'Name',
  lastVisit: 'Last visit',
  complaints: 'Open complaints',
  dateOfBirth: 'Date of birth',
  age: 'Age',
  referredBy: 'Referred by',
  phone: 'Phone',
  email: 'E-mail',
}
