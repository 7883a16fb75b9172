import { createContext } from 'react'

/** A paper that is shown over a page, which stays open behind it. */
export interface OverPage {
  close: () => void
  /** True if the page is a form, so that the paper may lack what was typed. */
  isForm: boolean
}

/** Null for a paper with a page of its own. */
export const OverPageContext = createContext<OverPage | null>(null)
