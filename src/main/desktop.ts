export type Paper = 'a4' | 'letter'

/** What only the program around the window can do. The clinic is given one, and the screens adapt to its answers. */
export interface Desktop {
  readonly host: 'electron' | 'browser'
  /** Renders a page of the application, given as a path such as `/print/plans/7`, as a PDF file; null where the host cannot. */
  readonly makePdf: ((path: string, paper: Paper) => Promise<Uint8Array>) | null
}

/** In a browser the therapist's own print dialog makes the PDF. */
export const browserDesktop: Desktop = { host: 'browser', makePdf: null }
