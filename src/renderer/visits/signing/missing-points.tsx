import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core'
import type { MissingPoint, SignPoint } from '@shared/signing'
import { useRef, type ReactNode } from 'react'
import { Dialog } from '../../ui/dialog'

export const signPointLabels: Record<SignPoint, string> = {
  lastOutcome: 'What came of the last visit',
  painBefore: 'Pain before',
  painAfter: 'Pain after',
  work: 'Work, with the response to it',
  subjective: 'Subjective',
  objective: 'Objective',
  assessment: 'Assessment',
  plan: 'Plan',
}

interface Props {
  /** Null while nobody has asked to sign. */
  missing: MissingPoint[] | null
  /** A point as a link to where it is entered. */
  link: (point: MissingPoint, words: string) => ReactNode
  signing: boolean
  onSign: () => void
  onClose: () => void
  /** After it has closed, when another field can take the focus. */
  onClosed?: () => void
}

/** What a note lacks before it is signed; it can be signed all the same, unless the practice demands a point. */
export function MissingPoints({ missing, link, signing, onSign, onClose, onClosed }: Props) {
  // What it said stays while it fades away.
  const last = useRef<MissingPoint[]>([])
  if (missing) last.current = missing
  const points = last.current
  const held = points.some(({ must }) => must)
  return (
    <Dialog
      opened={missing !== null}
      onClose={onClose}
      title="Not in this note yet"
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
                needed before signing
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      {!held && (
        <Text size="sm" c="dimmed" mt="md">
          A signed note is not changed any more; what is added later stands under it with its date.
        </Text>
      )}
      {held && (
        <Alert color="yellow" mt="md">
          <Text size="sm">This practice signs no note without the points that are needed.</Text>
        </Alert>
      )}
      <Group mt="lg" justify="flex-end">
        {!held && (
          <Button variant="default" loading={signing} onClick={onSign}>
            Sign all the same
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          Not yet
        </Button>
      </Group>
    </Dialog>
  )
}

/** A point as a button that looks like the link it is. */
export function PointButton({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <Anchor component="button" type="button" underline="always" onClick={onClick}>
      {words}
    </Anchor>
  )
}
