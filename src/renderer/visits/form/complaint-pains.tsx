import { Checkbox, Input, Stack, Text } from '@mantine/core'
import type { VisitForm } from '@shared/visits'
import { useFieldArray, type Control } from 'react-hook-form'
import { PainField } from '../../ui/fields/pain-field'
import { AnchorLink } from '../../ui/links'
import type { Complaint } from '../../complaints/complaint'
import { painBeforeMark } from './form-focus'
import { canRadiate, type VisitTime } from './last-radiation'
import { VisitRadiation } from './visit-radiation'
import classes from './visit-form.module.css'

interface Props {
  control: Control<VisitForm>
  complaints: Complaint[]
  clientId: number
  /** When the visit of the form was, and its id; null for a new one. Earlier visits are before it. */
  before: VisitTime
  /** Called when the visit no longer treats a complaint. */
  onRemove: (complaintId: number) => void
  error?: string
}

/** The complaints of the client: those that this visit treats have the pain before and after. */
export function ComplaintPains({ control, complaints, clientId, before, onRemove, error }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: 'complaints' })
  if (complaints.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        This client has no open complaint.{' '}
        <AnchorLink
          to="/clients/$clientId/complaints/new"
          params={{ clientId: String(clientId) }}
          underline="always"
        >
          Add a complaint
        </AnchorLink>{' '}
        to track whether relief lasts.
      </Text>
    )
  }
  return (
    <Stack gap="sm">
      {complaints.map((complaint) => {
        const index = fields.findIndex((field) => field.complaintId === complaint.id)
        return (
          <div key={complaint.id} className={classes.complaint}>
            <Checkbox
              label={complaint.title}
              checked={index >= 0}
              onChange={(event) => {
                if (event.currentTarget.checked) {
                  append(
                    {
                      complaintId: complaint.id,
                      painBefore: null,
                      painAfter: null,
                      radiation: null,
                      screens: {},
                    },
                    { shouldFocus: false },
                  )
                } else {
                  remove(index)
                  onRemove(complaint.id)
                }
              }}
            />
            {index >= 0 && (
              <div className={classes.pains}>
                <div {...painBeforeMark}>
                  <PainField
                    control={control}
                    name={`complaints.${index}.painBefore`}
                    label={`Before: ${complaint.title}`}
                    shortLabel="Before"
                  />
                </div>
                <PainField
                  control={control}
                  name={`complaints.${index}.painAfter`}
                  label={`After: ${complaint.title}`}
                  shortLabel="After"
                />
                {canRadiate(complaint.regions) && (
                  <VisitRadiation
                    control={control}
                    name={`complaints.${index}.radiation`}
                    complaint={complaint}
                    before={before}
                  />
                )}
              </div>
            )}
          </div>
        )
      })}
      {error && <Input.Error>{error}</Input.Error>}
    </Stack>
  )
}
