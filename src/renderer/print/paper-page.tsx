import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { type Paper, papers } from '@shared/vocabulary'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { use, useEffect, useState, type ReactNode } from 'react'
import { paperLabels } from '../practice/labels'
import { usePractice } from '../practice/practice-context'
import { useWindowTitle } from '../ui/page'
import { OverPageContext } from './over-page'
import { PageRules } from './page-rules'
import classes from './paper-page.module.css'

interface Props {
  /** The window's title. Browsers use it as the name of a PDF. */
  title: string
  foot: string
  /** The paper size from the address, if any. */
  paper?: Paper
  /** The address of this document as a PDF, for a host that makes one. */
  pdf?: string
  /** True for a document that should fit on one page: its margins are narrower. */
  isOnePage?: boolean
  children: ReactNode
}

/** A document for printing. The bar above it is not printed. */
export function PaperPage({ title, foot, paper: named, pdf, isOnePage = false, children }: Props) {
  const { settings, host, identity } = usePractice()
  const router = useRouter()
  const [paper, setPaper] = useState<Paper>(named ?? settings.paper)
  const overPage = use(OverPageContext)
  useWindowTitle(title)
  useEffect(() => {
    // The desktop host waits for this attribute before it makes a PDF.
    const page = document.documentElement
    page.setAttribute('data-print-ready', '')
    return () => page.removeAttribute('data-print-ready')
  }, [])
  useEffect(() => (overPage ? printWhenDrawn() : undefined), [overPage])
  return (
    <div className={classes.desk}>
      <PageRules paper={paper} foot={foot} isOnePage={isOnePage} />
      <Group role="banner" className={classes.bar} justify="space-between">
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => (overPage ? overPage.close() : router.history.back())}
        >
          Back
        </Button>
        {overPage?.isForm && <Text size="sm">As last saved. Your changes in the form are kept.</Text>}
        <Group gap="sm">
          <SegmentedControl
            aria-label="Paper"
            value={paper}
            onChange={(value) => setPaper(value)}
            data={papers.map((value) => ({ value, label: paperLabels[value] }))}
          />
          {host.makesPdf && pdf && (
            <Button
              component="a"
              href={`${pdf}?paper=${paper}&practice=${identity}`}
              download
              variant="default"
            >
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

/** Opens the print dialog when the fonts are there and the paper is drawn. Returns what cancels it. */
function printWhenDrawn(): () => void {
  let isShown = true
  void document.fonts.ready.then(() =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (isShown) window.print()
      }),
    ),
  )
  return () => {
    isShown = false
  }
}
