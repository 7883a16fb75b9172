import { Text } from '@mantine/core'
import { ButtonLink } from '../ui/links'
import { Page } from '../ui/page'

/** An address of the anatomy that leads nowhere. */
export function NothingKnown() {
  return (
    <Page title="There is nothing here">
      <Text>No tissue or region has this address.</Text>
      <div>
        <ButtonLink to="/anatomy">Go to the anatomy</ButtonLink>
      </div>
    </Page>
  )
}
