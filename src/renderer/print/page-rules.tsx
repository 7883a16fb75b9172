import type { Paper } from '@shared/vocabulary'
import { nonce } from '../ui/nonce'
import { cssText, shorten } from './foot-text'

interface Props {
  paper: Paper
  /** Printed at the bottom of every page: the client. */
  foot: string
  /** True for a document that should fit on one page. */
  isOnePage?: boolean
}

/**
 * The CSS of the printed page: its size, its margins, and at the bottom of each page the client and the page number.
 * Margin boxes repeat on every page of a long document.
 */
export function PageRules({ paper, foot, isOnePage = false }: Props) {
  const css = `@page {
    size: ${paper === 'a4' ? 'A4' : 'letter'};
    margin: ${isOnePage ? '10mm 16mm 13mm' : '16mm 16mm 20mm'};
    @bottom-left { content: "${cssText(shorten(foot))}"; font: 8.5pt 'Inter Variable', sans-serif; color: #444; }
    @bottom-right { content: "Page " counter(page) " of " counter(pages); white-space: nowrap; font: 8.5pt 'Inter Variable', sans-serif; color: #444; }
  }`
  return <style nonce={nonce}>{css}</style>
}
