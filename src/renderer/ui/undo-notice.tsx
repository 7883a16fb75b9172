import { Button, Group, Text } from '@mantine/core'

interface Props {
  /** What one click has done. */
  message: string
  pending: boolean
  onUndo: () => void
}

/** What a notice says of something that was done with one click, and the way back. */
export function UndoNotice({ message: words, pending, onUndo }: Props) {
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" flex="1 1 9rem">
        {words}
      </Text>
      <Button size="compact-xs" variant="default" flex="none" loading={pending} onClick={onUndo}>
        Undo
      </Button>
    </Group>
  )
}
