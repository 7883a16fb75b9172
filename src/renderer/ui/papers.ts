import { useEffect } from 'react'

/** A paper of a page: its name, and the path of its print page. */
export interface Paper {
  label: string
  path: string
}

/** What Ctrl+P does on a page: it prints one of these papers, or says why there is none. */
export type PrintedBy =
  | {
      papers: readonly Paper[]
      /** True for a form: the paper shows what was saved last. */
      isForm?: boolean
    }
  | { none: string }

const NOTHING: PrintedBy = {
  none: 'Nothing to print on this screen. Open a visit, a complaint or a plan.',
}

let shown: PrintedBy = NOTHING

/** Says what Ctrl+P prints while this page is shown. */
export function usePapers(printed: PrintedBy): void {
  useEffect(() => {
    shown = printed
    return () => {
      if (shown === printed) shown = NOTHING
    }
  })
}

/** Returns what Ctrl+P prints on the page that is shown. */
export const readPapers = (): PrintedBy => shown
