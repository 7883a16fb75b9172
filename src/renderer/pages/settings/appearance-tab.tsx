import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { SavedSwitch } from '../../ui/saved-fields/saved-inputs'
import { SavedSection } from '../../ui/saved-fields/saved-section'
import { Section } from '../../ui/section'
import { useSettings } from './use-settings'

export function AppearanceTab() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { setting } = useSettings()
  return (
    <>
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
      <SavedSection
        title="Keys"
        lead="Keys such as S for start, pressed alone. They never act in text fields."
      >
        <SavedSwitch setting={setting('singleKeys')} label="Single-letter keys" />
      </SavedSection>
    </>
  )
}
