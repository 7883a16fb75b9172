import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core'
import type { MissingPoint, SignPoint } from '@shared/signing'
import { useRef, type ReactNode } from 'react'
import { Dialog } from '../../ui/dialog'
import { noteSectionLabels } from '../../phrases/note-sections'

export const signPointLabels: Record<SignPoint, string> = {
  lastOutcome: 'Outcome of the last visit',
  painBefore: 'Pain before',
  painAfter: 'Pain after',
  work: 'Work and responses',
  ...noteSectionLabels,
}

interface Props {
  /** Null while the dialog is closed. */
  missing: MissingPoint[] | null
  /** A link to the field of a point. */
  link: (point: MissingPoint, label: string) => ReactNode
  signing: boolean
  onSign: () => void
  onClose: () => void
  /** Called after the dialog has closed, when another field can be focused. */
  onClosed?: () => void
}

/** Lists what a note lacks before it is signed. It can be signed anyway, unless the practice requires a missing point. */
export function MissingPoints({ missing, link, signing, onSign, onClose, onClosed }: Props) {
  // The list stays while the dialog fades out.
  const last = useRef<MissingPoint[]>([])
  if (missing) last.current = missing
  const points = last.current
  const isBlocked = points.some(({ must }) => must)
  return (
    <Dialog
      opened={missing !== null}
      onClose={onClose}
      title="Missing"
      centered
      returnFocus={onClosed === undefined}
      {...(onClosed && { onExitTransitionEnd: onClosed })}
    >
      <List spacing={4}>
        {points.map((point) => (
          <List.Item key={point.point}>
            {link(point, signPointLabels[point.point])}
            {point.must && (
              <Text span size="sm" c="dimmed">
                {' '}
                required
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      {!isBlocked && (
        <Text size="sm" c="dimmed" mt="md">
          A signed note cannot be changed. You can add amendments later.
        </Text>
      )}
      {isBlocked && (
        <Alert color="yellow" mt="md">
          <Text size="sm">Your settings require these points before signing.</Text>
        </Alert>
      )}
      <Group mt="lg" justify="flex-end">
        {!isBlocked && (
          <Button variant="default" loading={signing} onClick={onSign}>
            Sign anyway
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          Back to the note
        </Button>
      </Group>
    </Dialog>
  )
}

/** A button that looks like a link, for a point in the same form. */
export function PointButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Anchor component="button" type="button" underline="always" onClick={onClick}>
      {label}
    </Anchor>
  )
}
