import { Stack } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { moveOnEnter } from '../../ui/fields/focus-next-unanswered'
import { Page } from '../../ui/page'
import { SavedFields } from '../../ui/saved-fields/unsaved-fields'
import { TabLink } from './tab-link'
import classes from './settings.module.css'

/** The settings. Each part has an address of its own, and each field is saved as you go. */
export function Settings() {
  return (
    <Page title="Settings">
      <nav aria-label="Settings" className={classes.tabs}>
        <TabLink to="/settings/backups">Backups</TabLink>
        <TabLink to="/settings/practice">Practice</TabLink>
        <TabLink to="/settings/visits">Visits</TabLink>
        <TabLink to="/settings/lists">Lists</TabLink>
        <TabLink to="/settings/appearance">Appearance</TabLink>
      </nav>
      <Stack gap="lg" maw={760} onKeyDown={moveOnEnter}>
        <SavedFields>
          <Outlet />
        </SavedFields>
      </Stack>
    </Page>
  )
}
