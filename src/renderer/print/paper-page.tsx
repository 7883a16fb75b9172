import { Button, Group, SegmentedControl } from '@mantine/core'
import type { Paper } from '@shared/practice'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { usePractice } from '../practice/practice-context'
import { useWindowTitle } from '../ui/page'
import { PageRules } from './page-rules'
import classes from './paper-page.module.css'

interface Props {
  /** The window's title, and the name a browser gives a PDF of it. */
  title: string
  foot: string
  /** The paper to begin with, where the address names one. */
  paper?: Paper
  /** Where this document is to be had as a PDF file, for a host that makes one. */
  pdf?: string
  children: ReactNode
}

/** A document for paper: on the screen a sheet with a bar above it, on paper the sheet alone. */
export function PaperPage({ title, foot, paper: named, pdf, children }: Props) {
  const { settings, host } = usePractice()
  const router = useRouter()
  const [paper, setPaper] = useState<Paper>(named ?? settings.paper)
  useWindowTitle(title)
  useEffect(() => {
    // The desktop host, making a PDF, waits for this sign that all is there.
    const page = document.documentElement
    page.setAttribute('data-print-ready', '')
    return () => page.removeAttribute('data-print-ready')
  }, [])
  return (
    <div className={classes.desk}>
      <PageRules paper={paper} foot={foot} />
      <Group role="banner" className={classes.bar} justify="space-between">
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
          {host.makesPdf && pdf && (
            <Button component="a" href={`${pdf}?paper=${paper}`} download variant="default">
              Save as PDF
            </Button>
          )}
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
