import { Container, Text } from '@mantine/core'
import { ButtonLink } from '../ui/links'
import { Page } from '../ui/page'

export function NotFound() {
  return (
    <Container component="main" size="sm" py="xl">
      <Page title="There is nothing here">
        <Text>This address does not lead anywhere in Elsewhere.</Text>
        <div>
          <ButtonLink to="/needs-another-look">Go to the start</ButtonLink>
        </div>
      </Page>
    </Container>
  )
}
