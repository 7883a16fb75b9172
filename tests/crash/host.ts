import { createClinic } from '@main/clinic'
import { browserDesktop } from '@main/desktop'
import type { ErrorFacts } from '@shared/refusals'

// The program that is killed: a clinic that answers the calls of the process that started it.

export interface StartMessage {
  dataFolder: string
  backupProgram: string
}

export interface CallMessage {
  id: number
  path: string
  isMutation: boolean
  input: unknown
  headers: Record<string, string>
}

export interface AnswerMessage {
  id: number
  status: number
  data: unknown
  refusal: string | null
}

process.once('message', ({ dataFolder, backupProgram }: StartMessage) => {
  const clinic = createClinic({
    dataFolder,
    assetsFolder: dataFolder,
    desktop: browserDesktop,
    clock: () => new Date(),
    backupProgram: new URL(backupProgram),
  })
  process.on('message', ({ id, path, isMutation, input, headers }: CallMessage) => {
    const body = input === undefined ? undefined : JSON.stringify(input)
    const url = `app://elsewhere/rpc/${path}`
    const request = isMutation
      ? new Request(url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...headers },
          body: body ?? null,
        })
      : new Request(body === undefined ? url : `${url}?input=${encodeURIComponent(body)}`, { headers })
    void clinic.fetch(request).then(async (response) => {
      const { result, error } = (await response.json()) as {
        result?: { data: unknown }
        error?: { data: ErrorFacts }
      }
      const refusal = error?.data.refusal ?? null
      process.send!({ id, status: response.status, data: result?.data, refusal } satisfies AnswerMessage)
    })
  })
})
process.once('disconnect', () => process.exit())
