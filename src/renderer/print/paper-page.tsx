import { Button, Group, SegmentedControl } from '@mantine/core'
import type { Paper } from '@shared/practice'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { usePractice } from '../app/practice-context'
import { useWindowTitle } from '../app/page'
import { PageRules } from './page-rules'
import classes from './paper-page.module.css'

interface Props {
  /** The window's title, and the name a browser gives a PDF of it. */
  title: string
  foot: string
  children: ReactNode
}

/** A document for paper: on the screen a sheet with a bar above it, on paper the sheet alone. */
export function PaperPage({ title, foot, children }: Props) {
  const { settings } = usePractice()
  const router = useRouter()
  const [paper, setPaper] = useState<Paper>(settings.paper)
  useWindowTitle(title)
  return (
    <div className={classes.desk}>
      <PageRules paper={paper} foot={foot} />
      <Group className={classes.bar} justify="space-between">
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => router.history.back()}
        >
          Back
        </Button>
        <Group gap="sm">
          <SegmentedControl
            aria-label="Paper"
            value={paper}
            onChange={(value) => setPaper(value)}
            data={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: 'Letter' },
            ]}
          />
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
            autoFocus
          >
            Print
          </Button>
        </Group>
      </Group>
      <main className={`${classes.sheet} ${paper === 'a4' ? classes.a4 : classes.letter}`}>{children}</main>
    </div>
  )
}
