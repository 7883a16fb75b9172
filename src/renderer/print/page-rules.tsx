import type { Paper } from '@shared/practice'
import { nonce } from '../ui/nonce'

interface Props {
  paper: Paper
  /** Stands at the foot of every page: whose it is. */
  foot: string
}

/**
 * The rules of the printed page: its size, its margins, and at the foot of each page whose it is and which page of how
 * many. In the page's own margin boxes, so that they stand on every page however long the document grows.
 */
export function PageRules({ paper, foot }: Props) {
  const css = `@page {
    size: ${paper === 'a4' ? 'A4' : 'letter'};
    margin: 16mm 16mm 20mm;
    @bottom-left { content: "${cssText(foot)}"; font: 8.5pt 'Inter Variable', sans-serif; color: #444; }
    @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8.5pt 'Inter Variable', sans-serif; color: #444; }
  }`
  return <style nonce={nonce}>{css}</style>
}

/** Text as a CSS string: every character that could end it is written as its code. */
export function cssText(text: string): string {
  return text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)
}
