import { Text } from '@mantine/core'
import { AnchorLink, ButtonLink } from '../ui/links'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { Section } from '../ui/section'
import type { RpcOutputs } from '../api/rpc'
import type { Client } from './client-bar'
import classes from './client-details.module.css'
import { useClientNames } from './client-name'
import { precautionsText } from './precaution-words'
import { relationLabels } from './relation-labels'

type Family = RpcOutputs['pages']['client']['family']

/** The rest of a client's record, without empty fields. */
export function ClientDetails({ client, family }: { client: Client; family: Family }) {
  const dates = useDates()
  const names = useClientNames()
  const rows = (
    [
      ['Preferred name', client.preferredName],
      ['Pronouns', client.pronouns],
      ['Date of birth', client.dateOfBirth && dates.day(client.dateOfBirth)],
      ['Phone', client.phone],
      ['E-mail', client.email],
      ['Address', client.address],
      ['Occupation', client.occupation],
      ['Emergency contact', formatList([client.emergencyName, client.emergencyPhone], 'commas')],
      ['Physician', client.physician],
      ['Referred by', client.referralSource],
      ['Insurer', client.insurer],
      ['Claim number', client.claimNumber],
      ['Contraindications', client.contraindications],
      ['Allergies', client.allergies],
      ['Medication', client.medication],
      ['Health history', client.healthHistory],
      ['Precautions', precautionsText(client.precautions, dates.day)],
      ['Consent date', client.consentOn && dates.day(client.consentOn)],
    ] as const
  ).filter(([, value]) => value)
  return (
    <Section
      title="Record"
      actions={
        <ButtonLink
          to="/clients/$clientId/edit"
          params={{ clientId: String(client.id) }}
          variant="default"
          size="xs"
        >
          Edit
        </ButtonLink>
      }
    >
      {rows.length + family.length === 0 ? (
        <Text size="sm" c="dimmed">
          Only the name is recorded.
        </Text>
      ) : (
        <dl className={classes.list}>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="prose">{value}</dd>
            </div>
          ))}
          {family.length > 0 && (
            <div>
              <dt>Family</dt>
              {family.map((one) => (
                <dd key={one.id}>
                  {relationLabels[one.relation]}:{' '}
                  <AnchorLink to="/clients/$clientId" params={{ clientId: String(one.id) }} inherit>
                    <bdi>{names(one, one.id)}</bdi>
                  </AnchorLink>
                </dd>
              ))}
            </div>
          )}
        </dl>
      )}
    </Section>
  )
}
