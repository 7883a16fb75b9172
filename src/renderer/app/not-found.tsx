import { Container, Text } from '@mantine/core'
import { ButtonLink } from '../ui/links'
import { Page } from '../ui/page'

export function NotFound() {
  return (
    <Container component="main" size="sm" py="xl">
      <Page title="Page not found">
        <Text>There is no page at this address.</Text>
        <div>
          <ButtonLink to="/needs-another-look">Go to the start page</ButtonLink>
        </div>
      </Page>
    </Container>
  )
}
