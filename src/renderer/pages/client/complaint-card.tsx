import { Badge, Group, Text } from '@mantine/core'
import { AnchorLink } from '../../ui/links'
import { regionWithSide } from '../../anatomy/words'
import { useDates } from '../../ui/dates'
import { formatList } from '../../ui/lists'
import { noLastingReliefText, type Complaint } from '../../complaints/complaint'
import { complaintStatusLabels } from '../../complaints/labels'
import classes from './complaint-card.module.css'
import { PainLine } from '../../progress/pain-line'

/** A complaint in a few lines, with its pain line and a link to its page. */
export function ComplaintCard({ complaint }: { complaint: Complaint }) {
  const dates = useDates()
  return (
    <article className={classes.card}>
      <div>
        <Group gap="xs">
          <AnchorLink
            to="/complaints/$complaintId"
            params={{ complaintId: String(complaint.id) }}
            fw={600}
            c="inherit"
          >
            {complaint.title}
          </AnchorLink>
          {complaint.status !== 'open' && (
            <Badge variant="default" size="sm" tt="none">
              {complaintStatusLabels[complaint.status]}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {formatList(complaint.regions.map(regionWithSide), 'plain')}
          {complaint.onsetOn && ` · since ${dates.day(complaint.onsetOn)}`}
        </Text>
        {complaint.status === 'open' && complaint.noLastingReliefSince && (
          <Text size="sm" className={classes.look}>
            {noLastingReliefText(complaint.noLastingReliefVisits)}, since{' '}
            {dates.day(complaint.noLastingReliefSince)}
          </Text>
        )}
      </div>
      {complaint.painLine.length > 0 && <PainLine points={complaint.painLine} small />}
    </article>
  )
}
