import { Group, Paper, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'

interface Props {
  title: string
  /** One line under the title. */
  lead?: ReactNode
  actions?: ReactNode
  /** 1 for the main section of a page. */
  level?: 1 | 2
  children: ReactNode
}

/** A titled part of a page; a landmark for screen readers. */
export function Section({ title, lead, actions, level = 2, children }: Props) {
  const heading = useId()
  return (
    <Paper component="section" aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start" mb="sm" gap="sm" wrap="nowrap">
        <div>
          <Title order={level} size="h2" id={heading}>
            {title}
          </Title>
          {lead && (
            <Text size="sm" c="dimmed" className="running-text">
              {lead}
            </Text>
          )}
        </div>
        {actions}
      </Group>
      {children}
    </Paper>
  )
}
