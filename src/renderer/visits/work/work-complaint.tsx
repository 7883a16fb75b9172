import { Button, Input } from '@mantine/core'
import type { Complaint } from '../../complaints/complaint'
import classes from './work-row.module.css'

interface Props {
  /** The complaints that this visit treats, two or more. */
  complaints: readonly Pick<Complaint, 'id' | 'title'>[]
  /** The chosen complaint, or else the one by region; null if none fits. */
  complaintId: number | null
  error: string | undefined
  onNext: () => void
}

/** The complaint that a line of work is for. A press chooses the next one. */
export function WorkComplaint({ complaints, complaintId, error, onNext }: Props) {
  const title = complaints.find(({ id }) => id === complaintId)?.title ?? 'no complaint'
  return (
    <>
      <Button
        variant="transparent"
        color="gray"
        size="compact-xs"
        className={classes.complaint}
        tabIndex={-1}
        aria-label={`For ${title}. Change`}
        title="Change the complaint (key C)"
        onClick={onNext}
      >
        For {title}
      </Button>
      {error && <Input.Error>{error}</Input.Error>}
    </>
  )
}
