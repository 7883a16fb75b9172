import { Text } from '@mantine/core'
import { BackupSection } from '../../backups/backup-section'
import { usePractice } from '../../practice/practice-context'
import { Section } from '../../ui/section'

export function BackupsTab() {
  const { folder } = usePractice()
  return (
    <>
      <BackupSection />
      <Section title="Data folder">
        <Text size="sm" className="prose">
          {folder}
        </Text>
        <Text size="sm" c="dimmed" mt={4}>
          Everything stays on this computer.
        </Text>
      </Section>
    </>
  )
}
