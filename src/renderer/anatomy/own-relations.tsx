import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Input, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { findRegion } from '@shared/anatomy/find-tissue'
import {
  ownRelationInput,
  relationKinds,
  type OwnRelation,
  type OwnRelationInput,
} from '@shared/anatomy/own-tissue'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { showRefusalIn, showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { formKeys } from '../ui/forms/form-keys'
import { useSubmit } from '../ui/forms/use-save-once'
import { Section } from '../ui/section'
import { useAnatomy } from './anatomy-context'
import classes from './anatomy.module.css'
import { RegionLink, TissueLink } from './tissue-link'
import { TypeAhead } from './type-ahead'
import { regionName } from './words'

/** The relations that this practice added to a tissue. Each can be removed. */
export function OwnRelations({ tissue }: { tissue: string }) {
  const { ownRelations } = useAnatomy()
  const own = ownRelations.filter(
    (one) => one.tissue === tissue || (one.kind === 'borders' && one.to === tissue),
  )
  return (
    <Section title="Your own relations" lead="Suggestions also use these.">
      <Stack gap="md">
        {own.length > 0 && (
          <ul className={classes.list}>
            {own.map((relation) => (
              <Line key={relation.id} relation={relation} tissue={tissue} />
            ))}
          </ul>
        )}
        <AddRelation key={tissue} tissue={tissue} />
      </Stack>
    </Section>
  )
}

function Line({ relation, tissue }: { relation: OwnRelation; tissue: string }) {
  const { tissueName } = useAnatomy()
  const remove = useMutation(rpc.anatomy.deleteRelation.mutationOptions({ onError: showRefusal }))
  const isBorder = relation.kind === 'borders'
  const to = isBorder && relation.to === tissue ? relation.tissue : relation.to
  const said = `${relation.kind} ${isBorder ? tissueName(to) : regionName(to)}`
  return (
    <li>
      <span>
        {relation.kind} {isBorder ? <TissueLink tissue={to} /> : <RegionLink region={to} />}
        {relation.source && <small>{relation.source}</small>}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        flex="none"
        loading={remove.isPending}
        aria-label={`Remove: ${said}`}
        onClick={() => remove.mutate({ id: relation.id })}
      >
        Remove
      </Button>
    </li>
  )
}

function AddRelation({ tissue }: { tissue: string }) {
  const { tissueName, findTissue } = useAnatomy()
  const start: OwnRelationInput = { tissue, kind: 'borders', to: '', source: '' }
  const form = useForm<OwnRelationInput>({ resolver: zodResolver(ownRelationInput), defaultValues: start })
  const add = useCreate(rpc.anatomy.addRelation, {
    again: true,
    onError: showRefusalIn(form, 'relation'),
    onSuccess: () => form.reset(start),
  })
  const { submit, saving } = useSubmit(form, (relation) => add.mutateAsync({ relation }), { staysOpen: true })
  const { errors } = form.formState
  const [kind, to] = [form.watch('kind'), form.watch('to')]
  const isBorder = kind === 'borders'
  const choose = (id: string) => form.setValue('to', id, { shouldValidate: id !== '' })
  return (
    <form noValidate onKeyDown={formKeys} onSubmit={submit}>
      <Stack gap="xs">
        <NativeSelect
          {...form.register('kind', { onChange: () => form.setValue('to', '') })}
          label="Relation"
          data={[...relationKinds]}
        />
        {to === '' ? (
          <TypeAhead
            key={kind}
            label={isBorder ? 'Tissue' : 'Region'}
            placeholder={isBorder ? 'pec min, QL, soleus' : 'low back, temple'}
            error={errors.to?.message}
            find={(query) =>
              isBorder
                ? findTissue(query, 8)
                    .filter((found) => found.id !== tissue)
                    .map((found) => ({ id: found.id, name: found.name, about: found.latin }))
                : findRegion(query, 8).map((found) => ({
                    id: found.id,
                    name: found.label,
                    about: found.area,
                  }))
            }
            onPick={choose}
          />
        ) : (
          <Input.Wrapper label={isBorder ? 'Tissue' : 'Region'} labelElement="div" error={errors.to?.message}>
            <div className={classes.list}>
              <Text size="sm">
                {isBorder ? tissueName(to) : regionName(to)}{' '}
                <Button size="compact-xs" variant="subtle" color="gray" onClick={() => choose('')}>
                  Change
                </Button>
              </Text>
            </div>
          </Input.Wrapper>
        )}
        <TextInput
          {...form.register('source')}
          label="Source (optional)"
          error={errors.source?.message}
          autoComplete="off"
        />
        <div>
          <Button type="submit" size="xs" variant="light" loading={saving}>
            Add
          </Button>
        </div>
      </Stack>
    </form>
  )
}
