export const usage: string
export function readArguments(words: string[]): {
  sample: boolean
  data: string | null
  open: boolean
  port: number | null
  help: boolean
}
