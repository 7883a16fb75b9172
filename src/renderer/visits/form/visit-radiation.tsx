import { Text } from '@mantine/core'
import type { VisitForm } from '@shared/visits'
import { useWatch, type Control } from 'react-hook-form'
import type { Complaint } from '../../complaints/complaint'
import { radiationLabels } from '../../complaints/labels'
import { RadiationField } from '../../complaints/radiation-field'
import { useDates } from '../../ui/dates'
import { question } from '../../ui/fields/focus-next-unanswered'
import { lastRadiation, type VisitTime } from './last-radiation'

interface Props {
  control: Control<VisitForm>
  name: `complaints.${number}.radiation`
  complaint: Complaint
  before: VisitTime
}

/**
 * How far pain runs down an arm or leg at this visit, with the last answer beside it. Enter stops here only where it ran
 * down before; otherwise Tab or a click reaches it.
 */
export function VisitRadiation({ control, name, complaint, before }: Props) {
  const dates = useDates()
  const value = useWatch({ control, name })
  const last = lastRadiation(complaint, before)
  const isAsked = last !== null && last.radiation !== 'none'
  return (
    <div {...(isAsked ? question(value !== null) : {})}>
      <RadiationField control={control} name={name} complaint={complaint.title} />
      {last && (
        <Text size="sm" c="dimmed" mt={4}>
          {last.at === null ? 'At the start' : dates.brief(last.at)}:{' '}
          {radiationLabels[last.radiation].toLowerCase()}
        </Text>
      )}
    </div>
  )
}
