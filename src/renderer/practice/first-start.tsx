import { zodResolver } from '@hookform/resolvers/zod'
import { Anchor, Button, Center, Divider, Stack, Text, TextInput, Title } from '@mantine/core'
import { countries } from '@shared/countries'
import { practiceStart, type PracticeStart } from '@shared/practice'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { showRefusalIn, showRefusal } from '../api/refusals'
import { HaveABackup } from '../backups/have-a-backup'
import { rpc } from '../api/rpc'
import { useOneAtATime } from '../api/use-one-at-a-time'
import { showOpenPractice } from '../api/shown-practice'
import { computerDateFormat } from '../ui/dates'
import { computerTimeFormat } from '../ui/times'
import { computerRegion } from '../ui/locale'
import { moveOnEnter } from '../ui/fields/focus-next-unanswered'
import { useWindowTitle } from '../ui/page'
import { AnotherPractice } from './another-practice'

/** The first screen: two names create a practice, or a button opens the sample practice. */
export function FirstStart() {
  useWindowTitle('Welcome')
  const form = useForm<PracticeStart>({
    resolver: zodResolver(practiceStart),
    defaultValues: { name: '', practitioner: '' },
  })
  const start = useMutation(rpc.practice.start.mutationOptions({ onError: showRefusalIn(form, '') }))
  const look = useMutation(
    rpc.practice.openSample.mutationOptions({ onError: showRefusal, onSuccess: showOpenPractice }),
  )
  const [startOnce, lookOnce] = [useOneAtATime(start), useOneAtATime(look)]
  const { errors } = form.formState
  return (
    <Center mih="100vh" p="lg" component="main">
      <Stack gap="lg" w="100%" maw={420}>
        <AnotherPractice shown={{ name: 'the start screen', sample: false }} />
        <div>
          <img src="/icon.svg" alt="" width={48} height={48} />
          <Title order={1} mt="sm">
            Welcome to Elsewhere
          </Title>
          <Text c="dimmed" mt={4}>
            When pain comes back, Elsewhere suggests which tissue to check next. Everything stays on this
            computer.
          </Text>
        </div>
        <form
          noValidate
          onKeyDown={(event) => {
            // Enter in the last field creates the practice, because nothing else is asked.
            const isLast = event.target instanceof HTMLInputElement && event.target.name === 'practitioner'
            if (!isLast) moveOnEnter(event)
          }}
          onSubmit={form.handleSubmit((values) => startOnce({ ...values, ...localConventions() }))}
        >
          <Stack gap="sm">
            <TextInput
              {...form.register('name')}
              label="Practice name"
              error={errors.name?.message}
              autoFocus
              autoComplete="off"
            />
            <TextInput
              {...form.register('practitioner')}
              label="Your name for signatures"
              error={errors.practitioner?.message}
              autoComplete="off"
            />
            <Button type="submit" mt="xs" loading={start.isPending}>
              Create practice
            </Button>
          </Stack>
        </form>
        <Divider label="or" />
        <HaveABackup />
        <Text ta="center">
          <Anchor component="button" type="button" onClick={() => lookOnce()}>
            Open the sample practice
          </Anchor>
          <Text size="sm" c="dimmed" mt={2}>
            All its clients are invented. Your own practice stays empty.
          </Text>
        </Text>
      </Stack>
    </Center>
  )
}

/** The usual paper and formats of this computer's region, and its country. All can be changed in the settings. */
const localConventions = (): Required<
  Pick<PracticeStart, 'paper' | 'dateFormat' | 'timeFormat' | 'country'>
> => ({
  paper: ['US', 'CA', 'MX', 'PH'].includes(computerRegion()) ? 'letter' : 'a4',
  dateFormat: computerDateFormat(),
  timeFormat: computerTimeFormat(),
  country: countries.find((code) => code === computerRegion()) ?? '',
})
