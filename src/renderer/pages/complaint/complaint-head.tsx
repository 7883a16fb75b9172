import { Badge, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { RpcOutputs } from '../../api/rpc'
import { complaintStatusLabels } from '../../complaints/labels'
import { HeadPainLine } from '../../progress/pain-line'
import { useDates } from '../../ui/dates'
import { AnchorLink } from '../../ui/links'
import { MenuItemLink } from '../../ui/menu-item-link'
import tones from '../../ui/tones.module.css'
import { useDeleteComplaint } from '../deletion'
import classes from './complaint-page.module.css'
import { courseWords } from './course-words'

/** The complaint with its pain so far, a small pain line that leads to the progress, and a menu. */
export function ComplaintHead({ page }: { page: RpcOutputs['pages']['complaint'] }) {
  const { client, complaint } = page
  const dates = useDates()
  const { pain, spoken, result } = courseWords(page, dates.brief)
  const remove = useDeleteComplaint({ ...complaint, clientId: client.id })
  const params = { complaintId: String(complaint.id) }
  return (
    <header className={classes.head}>
      <div>
        <h1>{complaint.title}</h1>
        <p className={classes.course}>
          {pain.length > 0 && (
            <span className={classes.pain} role="img" aria-label={`Pain: ${spoken}.`} title={spoken}>
              Pain{' '}
              {pain.map(({ label, value }, index) => (
                <Fragment key={label}>
                  {index > 0 && <span className={classes.arrow}>→</span>}
                  {label !== 'after' && <span className={classes.when}>{label} </span>}
                  {value}
                </Fragment>
              ))}
            </span>
          )}
          {result && <span className={`${classes.result} ${tones[result.tone]}`}>{result.text}</span>}
          {complaint.status !== 'open' && (
            <Badge variant="default" tt="none">
              {complaintStatusLabels[complaint.status]}
            </Badge>
          )}
        </p>
      </div>
      {complaint.painLine.length > 0 && (
        <AnchorLink
          to="/complaints/$complaintId/progress"
          params={params}
          className={classes.line}
          title="Progress"
          aria-label="Progress"
        >
          <HeadPainLine points={complaint.painLine} />
        </AnchorLink>
      )}
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" px="xs" className={classes.menu} aria-label="More actions">
            <IconDots size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuItemLink to="/complaints/$complaintId/edit" params={params}>
            Edit complaint
          </MenuItemLink>
          {!client.archived && (
            <MenuItemLink to="/clients/$clientId/visits/new" params={{ clientId: String(client.id) }}>
              New visit
            </MenuItemLink>
          )}
          <MenuItemLink to="/complaints/$complaintId/progress" params={params}>
            Progress
          </MenuItemLink>
          <MenuItemLink to="/print/letters/$complaintId" params={params}>
            Print letter to a doctor
          </MenuItemLink>
          <MenuItemLink to="/complaints/$complaintId/picture" params={params}>
            Show as a picture
          </MenuItemLink>
          <Menu.Item onClick={remove}>Delete complaint</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  )
}
