import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { type NoteSection, noteSections } from '@shared/vocabulary'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { focusOnIfLost } from '../ui/focus/focus-on'
import { QueryBoundary } from '../ui/page'
import { showRefusal } from '../api/refusals'
import { useReturnFocus } from '../ui/focus/use-return-focus'
import { rpc, type RpcOutputs } from '../api/rpc'
import { Section } from '../ui/section'
import classes from '../ui/editable-list.module.css'
import { noteSectionLabels } from './note-sections'
import { PhraseForm } from './phrase-form'

type Phrase = RpcOutputs['phrases']['list'][number]

/** The settings of the phrases: a list for each section of the note, in the order in which a slash lists them. */
export function PhraseSettings() {
  const phrases = useQuery(rpc.phrases.list.queryOptions())
  return (
    <Section title="Phrases" lead="Type / in a note to insert a phrase.">
      <QueryBoundary of={phrases}>
        {(all) => (
          <Stack gap="md">
            {noteSections.map((section) => (
              <PhraseSection
                key={section}
                section={section}
                phrases={all.filter((phrase) => phrase.section === section)}
              />
            ))}
          </Stack>
        )}
      </QueryBoundary>
    </Section>
  )
}

function PhraseSection({ section, phrases }: { section: NoteSection; phrases: Phrase[] }) {
  const { open: adding, setOpen: setAdding, opener } = useReturnFocus()
  return (
    <div>
      <Group justify="space-between">
        <Title order={3}>{noteSectionLabels[section]}</Title>
        {!adding && (
          <Button
            ref={opener}
            variant="default"
            size="compact-sm"
            aria-label={`Add a phrase: ${noteSectionLabels[section]}`}
            onClick={() => setAdding(true)}
          >
            Add
          </Button>
        )}
      </Group>
      {phrases.length === 0 && !adding && (
        <Text size="sm" c="dimmed">
          No phrases yet.
        </Text>
      )}
      {(phrases.length > 0 || adding) && (
        <ul className={classes.list} aria-label={`Phrases: ${noteSectionLabels[section]}`}>
          {phrases.map((phrase) => (
            <PhraseRow key={phrase.id} phrase={phrase} />
          ))}
          {adding && (
            <li>
              <PhraseForm
                id={null}
                start={{ section, text: '' }}
                label={`New phrase: ${noteSectionLabels[section]}`}
                onDone={() => setAdding(false)}
              />
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

function PhraseRow({ phrase }: { phrase: Phrase }) {
  const { open, setOpen, opener } = useReturnFocus()
  const section = useRef<Element | null>(null)
  const remove = useMutation(
    rpc.phrases.delete.mutationOptions({
      onError: showRefusal,
      onSuccess: () => focusOnIfLost(section.current),
    }),
  )
  if (open) {
    return (
      <li>
        <PhraseForm id={phrase.id} start={phrase} label="Phrase" onDone={() => setOpen(false)} />
      </li>
    )
  }
  return (
    <li>
      <div className="prose">{phrase.text}</div>
      <Button
        ref={opener}
        variant="default"
        size="compact-sm"
        aria-label={`Edit: ${phrase.text}`}
        onClick={() => setOpen(true)}
      >
        Edit
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`Remove: ${phrase.text}`}
        loading={remove.isPending}
        onClick={({ currentTarget }) => {
          section.current = currentTarget.closest('section')
          remove.mutate({ id: phrase.id })
        }}
      >
        Remove
      </Button>
    </li>
  )
}
