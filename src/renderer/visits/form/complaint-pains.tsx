import { Checkbox, Input, Stack, Text } from '@mantine/core'
import type { VisitForm } from '@shared/visits'
import { useFieldArray, type Control } from 'react-hook-form'
import { PainField } from '../../ui/fields/pain-field'
import { AnchorLink } from '../../ui/links'
import type { Complaint } from '../../complaints/complaint'
import classes from './visit-form.module.css'

interface Props {
  control: Control<VisitForm>
  complaints: Complaint[]
  clientId: number
  error?: string
}

/** The complaints of the client: those that this visit treats have the pain before and after. */
export function ComplaintPains({ control, complaints, clientId, error }: Props) {
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
                    { complaintId: complaint.id, painBefore: null, painAfter: null },
                    { shouldFocus: false },
                  )
                } else remove(index)
              }}
            />
            {index >= 0 && (
              <div className={classes.pains}>
                <PainField
                  control={control}
                  name={`complaints.${index}.painBefore`}
                  label={`Before: ${complaint.title}`}
                  shortLabel="Before"
                />
                <PainField
                  control={control}
                  name={`complaints.${index}.painAfter`}
                  label={`After: ${complaint.title}`}
                  shortLabel="After"
                />
              </div>
            )}
          </div>
        )
      })}
      {error && <Input.Error>{error}</Input.Error>}
    </Stack>
  )
}
