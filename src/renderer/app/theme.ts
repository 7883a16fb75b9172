import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type TextareaProps,
} from '@mantine/core'

/** The accent colour, a green-blue. 7 is dark enough for white text; lines on a dark background use 4. */
const spruce: MantineColorsTuple = [
  '#eef7f6',
  '#dcecea',
  '#b5d8d5',
  '#8bc4bf',
  '#68b2ac',
  '#4a9d97',
  '#2f8781',
  '#1f6f6b',
  '#185a57',
  '#114644',
]

/** Pixels. */
export const railWidth = 264

/** The height of a text field with so many lines. */
const heightOf = (rows: number) => `calc(${rows} * 1lh + 2 * var(--input-padding-y, 0px) + 2px)`

export const theme = createTheme({
  respectReducedMotion: true,
  primaryColor: 'spruce',
  primaryShade: 7,
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: { spruce },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  defaultRadius: 'md',
  cursorType: 'pointer',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    Paper: { defaultProps: { withBorder: true, p: 'md', radius: 'md' } },
    // What is typed in Arabic or Hebrew runs from the right.
    TextInput: { defaultProps: { dir: 'auto' } },
    Textarea: {
      defaultProps: { rows: 2, dir: 'auto' },
      // The browser fits the height to the text. Mantine's `autosize` measures it in a script at every keystroke.
      styles: (_: unknown, { rows }: TextareaProps) => ({
        input: {
          fieldSizing: 'content',
          minHeight: heightOf(Number(rows)),
          maxHeight: heightOf(16),
          // A wide field is as wide as its neighbours, but its lines have at most 720 px.
          paddingInlineEnd: 'max(var(--input-padding-inline-end, 0.75rem), calc(100% - 46rem))',
        },
      }),
    },
    Modal: { styles: { title: { fontWeight: 600 } } },
    CloseButton: { defaultProps: { 'aria-label': 'Close' } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
})

/** Mantine's dimmed text and placeholders are too pale to read easily; these pass 4.5 to 1 on every background here. */
export const readableGreys: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#56606a',
    '--mantine-color-placeholder': '#6b757e',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-error': '#b3261e',
    '--accent-line': spruce[7],
    '--paper': '#ffffff',
    '--paper-edge': '#e6e9ec',
    '--rail': '#f6f8f8',
    '--warn-text': '#8a4b00',
    '--warn-soft': '#fff4e2',
    '--good-text': '#1c6b3a',
    '--bad-text': '#b3261e',
    '--bad-soft': '#fdecea',
  },
  dark: {
    '--mantine-color-dimmed': '#aab2ba',
    '--mantine-color-placeholder': '#98a1aa',
    '--mantine-color-body': '#16191b',
    '--mantine-color-error': '#ff9d94',
    '--accent-line': spruce[4],
    '--paper': '#1c2022',
    '--paper-edge': '#2f3539',
    '--rail': '#1b1f21',
    '--warn-text': '#f0b866',
    '--warn-soft': '#33270f',
    '--good-text': '#7fd19b',
    '--bad-text': '#ff9d94',
    '--bad-soft': '#3a1c1a',
  },
})
