import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { noteSections, type NoteSection } from '@shared/phrases'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Answer } from '../app/page'
import { showRefusal } from '../app/refusals'
import { useReturning } from '../app/returning'
import { rpc, type Answers } from '../app/rpc'
import { Section } from '../app/section'
import classes from '../practice/kept-list.module.css'
import { PhraseForm } from './phrase-form'

type Phrase = Answers['phrases']['list'][number]

const titles: Record<NoteSection, string> = {
  subjective: 'Subjective',
  objective: 'Objective',
  assessment: 'Assessment',
  plan: 'Plan',
}

/** The phrases of the practice by part of the note, in the order in which a slash offers them. */
export function PhraseSettings() {
  const phrases = useQuery(rpc.phrases.list.queryOptions())
  return (
    <Section title="Phrases" lead="Typing / in a note offers these, those used most first.">
      <Answer of={phrases}>
        {(all) => (
          <Stack gap="md">
            {noteSections.map((section) => (
              <Part
                key={section}
                section={section}
                phrases={all.filter((phrase) => phrase.section === section)}
              />
            ))}
          </Stack>
        )}
      </Answer>
    </Section>
  )
}

function Part({ section, phrases }: { section: NoteSection; phrases: Phrase[] }) {
  const { open: adding, setOpen: setAdding, opener } = useReturning()
  return (
    <div>
      <Group justify="space-between">
        <Title order={3}>{titles[section]}</Title>
        {!adding && (
          <Button
            ref={opener}
            variant="default"
            size="compact-sm"
            aria-label={`Add a phrase for: ${titles[section]}`}
            onClick={() => setAdding(true)}
          >
            Add
          </Button>
        )}
      </Group>
      {phrases.length === 0 && !adding && (
        <Text size="sm" c="dimmed">
          None yet.
        </Text>
      )}
      {(phrases.length > 0 || adding) && (
        <ul className={classes.list} aria-label={`Phrases for: ${titles[section]}`}>
          {phrases.map((phrase) => (
            <OnePhrase key={phrase.id} phrase={phrase} />
          ))}
          {adding && (
            <li>
              <PhraseForm
                id={null}
                start={{ section, text: '' }}
                label={`New phrase for: ${titles[section]}`}
                onDone={() => setAdding(false)}
              />
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

function OnePhrase({ phrase }: { phrase: Phrase }) {
  const { open, setOpen, opener } = useReturning()
  const remove = useMutation(rpc.phrases.remove.mutationOptions({ onError: showRefusal }))
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
        onClick={() => remove.mutate({ id: phrase.id })}
      >
        Remove
      </Button>
    </li>
  )
}
