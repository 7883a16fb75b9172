import { Text } from '@mantine/core'
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { Section } from '../section'

/** Told by the fields of a section: that one was changed, and that one was saved. */
interface SectionMark {
  clear: () => void
  setSaved: () => void
}

const MarkContext = createContext<SectionMark>({ clear: () => undefined, setSaved: () => undefined })

export const useSectionMark = () => use(MarkContext)

interface Props {
  title: string
  /** One line under the title. */
  lead?: ReactNode
  children: ReactNode
}

/** A section whose fields are saved as you go. After a save it says so beside its title. */
export function SavedSection({ title, lead, children }: Props) {
  const [isSaved, setIsSaved] = useState(false)
  const mark = useMemo(() => ({ clear: () => setIsSaved(false), setSaved: () => setIsSaved(true) }), [])
  return (
    <Section
      title={title}
      lead={lead}
      actions={
        <Text role="status" size="sm" c="dimmed">
          {isSaved && 'Saved'}
        </Text>
      }
    >
      <MarkContext value={mark}>{children}</MarkContext>
    </Section>
  )
}
