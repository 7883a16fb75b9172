import type { StartJobProcess } from './backups/job-process'

export type Paper = 'a4' | 'letter'

/** What only the host can do. The screens adapt to it. */
export interface Desktop {
  readonly host: 'electron' | 'browser'
  /** Renders a page of the application, such as the path `/print/plans/7`, as a PDF file; null when the host cannot. */
  readonly makePdf: ((path: string, paper: Paper) => Promise<Uint8Array>) | null
  /** Lets the person choose a folder, and returns its path; null when nothing was chosen. Missing when the host cannot. */
  readonly chooseFolder?: () => Promise<string | null>
  /** Starts a process for a backup. Missing where a process of Node does it. */
  readonly startJobProcess?: StartJobProcess
}

/** In a browser the print dialog makes the PDF. */
export const browserDesktop: Desktop = { host: 'browser', makePdf: null }
