import { zodResolver } from '@hookform/resolvers/zod'
import {
  Button,
  FileButton,
  Group,
  Image,
  Input,
  NativeSelect,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
  useMantineColorScheme,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { countries } from '@shared/countries'
import { practiceSettings, type PracticeSettings } from '@shared/practice'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { formatDay } from '../../ui/dates'
import { formKeys } from '../../ui/forms/form-keys'
import { useSubmit } from '../../ui/forms/use-save-once'
import { LOCALE } from '../../ui/locale'
import { LeaveGuard } from '../../ui/leave-guard'
import { Page } from '../../ui/page'
import { nameOrderLabels, paperLabels } from '../../practice/labels'
import { usePractice } from '../../practice/practice-context'
import { showRefusalIn } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { BackupSection } from '../../backups/backup-section'
import { Section } from '../../ui/section'
import { SignChecklistFields } from '../../visits/signing/sign-checklist'
import { DefaultMeasures } from '../../measures/default-measures'
import { PhraseSettings } from '../../phrases/phrase-settings'
import { RoutineSettings } from '../../routines/routine-settings'
import { TechniqueSettings } from '../../techniques/technique-settings'
import { dateFormats, nameOrders, papers } from '@shared/vocabulary'
import { PalpationMinutes } from './palpation-minutes'

const countryName = new Intl.DisplayNames(LOCALE, { type: 'region' })
const countryChoices = [
  { value: '', label: 'Not set' },
  ...countries
    .map((value) => ({ value, label: countryName.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, LOCALE)),
]

const EXAMPLE_DAY = '2026-12-31'

export function Settings() {
  const { settings, folder } = usePractice()
  const form = useForm<PracticeSettings>({ resolver: zodResolver(practiceSettings), values: settings })
  const save = useMutation(
    rpc.practice.saveSettings.mutationOptions({
      onError: showRefusalIn(form, ''),
      onSuccess: () => notifications.show({ message: 'Settings saved' }),
    }),
  )
  const { submit, saving, unsaved } = useSubmit(form, (values) => save.mutateAsync(values), {
    staysOpen: true,
  })
  const { errors } = form.formState
  const logo = form.watch('logo')
  const whole = (name: 'reliefPoints' | 'reliefPercent' | 'reliefHours') => ({
    ...form.register(name, { setValueAs: Number }),
    inputMode: 'numeric' as const,
    error: errors[name]?.message,
    autoComplete: 'off',
  })
  return (
    <Page title="Settings">
      <Stack gap="lg" maw={760}>
        <BackupSection />
      </Stack>
      <form noValidate onKeyDown={formKeys} onSubmit={submit}>
        <Stack gap="lg" maw={760}>
          <Section title="Practice">
            <div className="field-grid">
              <TextInput {...form.register('name')} label="Practice name" error={errors.name?.message} />
              <TextInput
                {...form.register('practitioner')}
                label="Your name for signatures"
                error={errors.practitioner?.message}
              />
              <TextInput
                {...form.register('credentials')}
                label="Credentials"
                placeholder="RMT, licence 12345"
                error={errors.credentials?.message}
              />
              <TextInput {...form.register('phone')} label="Phone" error={errors.phone?.message} />
              <TextInput {...form.register('email')} label="E-mail" error={errors.email?.message} />
              <Textarea
                {...form.register('address')}
                label="Address"
                className="wide"
                error={errors.address?.message}
              />
              <Input.Wrapper
                label="Logo"
                labelElement="div"
                description="Printed at the top of documents"
                error={errors.logo?.message}
                className="wide"
              >
                <Group mt={6}>
                  {logo && <Image src={logo} alt="The logo" h={48} w="auto" fit="contain" />}
                  <FileButton
                    accept="image/png,image/jpeg,image/svg+xml"
                    onChange={(file) => {
                      if (!file) return
                      void readAsDataUrl(file).then((url) => {
                        // A file that is not a picture is refused here. The old logo stays.
                        const wrong = practiceSettings.shape.logo.safeParse(url).error?.issues[0]
                        if (wrong) form.setError('logo', { message: wrong.message })
                        else form.setValue('logo', url, { shouldDirty: true, shouldValidate: true })
                      })
                    }}
                  >
                    {(props) => (
                      <Button {...props} variant="default" size="xs">
                        Choose picture
                      </Button>
                    )}
                  </FileButton>
                  {logo && (
                    <Button
                      variant="subtle"
                      size="xs"
                      onClick={() => form.setValue('logo', '', { shouldDirty: true })}
                    >
                      Remove
                    </Button>
                  )}
                </Group>
              </Input.Wrapper>
            </div>
          </Section>
          <Section title="Paper, dates, names and phones">
            <div className="field-grid">
              <NativeSelect
                {...form.register('paper')}
                label="Paper"
                data={papers.map((value) => ({ value, label: paperLabels[value] }))}
              />
              <NativeSelect
                {...form.register('dateFormat')}
                label="Date format"
                data={dateFormats.map((value) => ({
                  value,
                  label: formatDay(EXAMPLE_DAY, value),
                }))}
              />
              <NativeSelect
                {...form.register('nameOrder')}
                label="Names of clients"
                description="Lists of clients have the same order"
                data={nameOrders.map((value) => ({ value, label: nameOrderLabels[value] }))}
              />
              <NativeSelect
                {...form.register('country')}
                label="Country"
                description="Of phones without a country code"
                data={countryChoices}
                error={errors.country?.message}
              />
            </div>
          </Section>
          <Section title="Relief criterion" lead="A convention of Elsewhere. A change applies to all visits.">
            <div className="field-grid">
              <TextInput {...whole('reliefPoints')} label="Minimum decrease in pain (points)" />
              <TextInput {...whole('reliefPercent')} label="Minimum decrease in pain (percent)" />
              <TextInput {...whole('reliefHours')} label="Time after the visit (hours)" />
            </div>
          </Section>
          <PalpationMinutes control={form.control} />
          <Section
            title="Keys"
            lead="Keys such as S for start, pressed alone. They never act in text fields."
          >
            <Controller
              control={form.control}
              name="singleKeys"
              render={({ field: { value, ...field } }) => (
                <Switch {...field} checked={value} label="Single-letter keys" />
              )}
            />
          </Section>
          <SignChecklistFields form={form} />
          <Group>
            <Button type="submit" loading={saving}>
              Save settings
            </Button>
          </Group>
        </Stack>
      </form>
      <Stack gap="lg" maw={760}>
        <DefaultMeasures />
        <TechniqueSettings />
        <RoutineSettings />
        <PhraseSettings />
        <Appearance />
        <Section title="Data folder">
          <Text size="sm" className="prose">
            {folder}
          </Text>
          <Text size="sm" c="dimmed" mt={4}>
            Everything stays on this computer.
          </Text>
        </Section>
      </Stack>
      <LeaveGuard when={unsaved} />
    </Page>
  )
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Section title="Appearance">
      <SegmentedControl
        aria-label="Appearance"
        value={colorScheme}
        onChange={(value) => setColorScheme(value)}
        data={[
          { value: 'auto', label: 'Same as computer' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
    </Section>
  )
}

function readAsDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}
