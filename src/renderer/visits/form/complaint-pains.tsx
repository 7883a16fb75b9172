import { Checkbox, Input, Stack, Text } from '@mantine/core'
import type { VisitForm } from '@shared/visits'
import { useEffect, useRef, useState } from 'react'
import { useController, useFieldArray, useWatch, type Control } from 'react-hook-form'
import { PainField } from '../../ui/fields/pain-field'
import type { Complaint } from '../../complaints/complaint'
import { ComplaintInVisit } from '../../complaints/complaint-in-visit'
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
  /** A complaint can be made here, in the form of a new visit. */
  canAdd: boolean
}

/** The complaints of the client: those that this visit treats have the pain before and after. */
export function ComplaintPains({ control, complaints, clientId, before, onRemove, error, canAdd }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: 'complaints' })
  const treat = (complaintId: number) =>
    append(
      { complaintId, painBefore: null, painAfter: null, radiation: null, screens: {} },
      { shouldFocus: false },
    )
  /** A complaint that was made here: its pain is asked as soon as it is read. */
  const [made, setMade] = useState<number | null>(null)
  const sameAsNow = useWatch({ control, compute: sameAsNowOf }).split(' ')
  const list = useRef<HTMLDivElement>(null)
  const isMadeRead = complaints.some(({ id }) => id === made)
  useEffect(() => {
    if (!isMadeRead) return
    list.current
      ?.querySelector<HTMLInputElement>(`[data-complaint="${made}"] [role=radiogroup] input`)
      ?.focus()
  }, [isMadeRead, made])
  const { field: typed } = useController({ control, name: 'newComplaint' })
  return (
    <Stack gap="sm" ref={list}>
      {complaints.length === 0 && (
        <Text size="sm" c="dimmed">
          This client has no open complaint. With one, you see whether relief lasts.
        </Text>
      )}
      {complaints.map((complaint) => {
        const index = fields.findIndex((field) => field.complaintId === complaint.id)
        return (
          <div key={complaint.id} className={classes.complaint} data-complaint={complaint.id}>
            <Checkbox
              label={complaint.title}
              checked={index >= 0}
              onChange={(event) => {
                if (event.currentTarget.checked) {
                  treat(complaint.id)
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
                    filledFrom={sameAsNow.includes(String(complaint.id)) ? 'same as now' : null}
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
      {canAdd && (
        <ComplaintInVisit
          clientId={clientId}
          isFirst={complaints.length === 0}
          typed={typed.value}
          onType={typed.onChange}
          onCreated={(complaintId) => {
            treat(complaintId)
            setMade(complaintId)
          }}
        />
      )}
      {error && <Input.Error>{error}</Input.Error>}
    </Stack>
  )
}

/**
 * The ids of the complaints whose pain before is that of now, which was asked with the last outcome and copied. As text, so
 * that other changes render nothing.
 */
const sameAsNowOf = ({ outcomes, complaints }: VisitForm): string =>
  complaints
    .filter(({ complaintId, painBefore }) =>
      outcomes.some(
        (one) => one.complaintId === complaintId && one.painNow !== null && one.painNow === painBefore,
      ),
    )
    .map(({ complaintId }) => complaintId)
    .join(' ')
