import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { rpc } from '../api/rpc'
import { useDates } from '../ui/dates'
import { AreaLink } from '../ui/links'
import { RailTooltip } from '../ui/rail/rail-tooltip'
import classes from './backups.module.css'

const REFRESH_MS = 60_000

/** Warns in the rail when the backups are too old or the second folder is missing, with the day since when. */
export function RailWarning() {
  const dates = useDates()
  const warning = useQuery({ ...rpc.backups.warning.queryOptions(), refetchInterval: REFRESH_MS })
  if (!warning.data) return null
  const since = dates.brief(warning.data.since)
  const words =
    warning.data.kind === 'old' ? `No backup since ${since}` : `Second backup folder missing since ${since}`
  return (
    <RailTooltip label={words}>
      <AreaLink
        to="/settings/backups"
        mt="auto"
        variant="light"
        color="orange"
        active
        className={classes.warning}
        leftSection={<IconAlertTriangle size={18} stroke={1.7} aria-hidden />}
        label={
          <Text size="sm" c="var(--mantine-color-text)">
            {words}
          </Text>
        }
      />
    </RailTooltip>
  )
}
