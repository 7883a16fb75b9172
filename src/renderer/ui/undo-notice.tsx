import { Button, Group, Text } from '@mantine/core'

interface Props {
  /** What was done. */
  message: string
  pending: boolean
  onUndo: () => void
}

/** The content of a notification: what was done, and a button that undoes it. */
export function UndoNotice({ message, pending, onUndo }: Props) {
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" flex="1 1 9rem">
        {message}
      </Text>
      <Button size="compact-xs" variant="default" flex="none" loading={pending} onClick={onUndo}>
        Undo
      </Button>
    </Group>
  )
}
