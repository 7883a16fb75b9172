import { Text } from '@mantine/core'
import { ButtonLink } from '../ui/links'
import { Page } from '../ui/page'

/** The page for an unknown address of the anatomy. */
export function AnatomyNotFound() {
  return (
    <Page title="Page not found">
      <Text>No tissue or region has this address.</Text>
      <div>
        <ButtonLink to="/anatomy">Go to the anatomy</ButtonLink>
      </div>
    </Page>
  )
}
