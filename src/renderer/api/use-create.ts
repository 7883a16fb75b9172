import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { TRPCClientErrorLike } from '@trpc/client'
import type { DecorateMutationProcedure, ResolverDef } from '@trpc/tanstack-react-query'
import { useState } from 'react'

/** The key of one form. A call reads it when it is sent. */
class FormKey {
  #key: string = crypto.randomUUID()

  get current(): string {
    return this.#key
  }

  /** After a save, for a form that may create another one. */
  renew(): void {
    this.#key = crypto.randomUUID()
  }
}

/** What a call that creates something carries to the link that sends it. */
export interface CreateContext {
  formKey: FormKey
}

interface Options<Input, Output> {
  onMutate?: () => void
  onError?: (error: unknown) => void
  onSuccess?: (answer: Output, input: Input) => unknown
  /** True where the same form may create another one after it has saved. Otherwise it saves once. */
  again?: boolean
}

/**
 * A mutation that creates something. It sends the key that the form got when it was opened, so that a double click, or a
 * second try after a lost answer, creates one and not two.
 */
export function useCreate<Def extends ResolverDef>(
  procedure: DecorateMutationProcedure<Def>,
  { again = false, onSuccess, ...options }: Options<Def['input'], Def['output']> = {},
): UseMutationResult<Def['output'], TRPCClientErrorLike<Def>, Def['input']> {
  const [formKey] = useState(() => new FormKey())
  return useMutation(
    procedure.mutationOptions({
      ...options,
      trpc: { context: { formKey } satisfies CreateContext },
      onSuccess: (answer: Def['output'], input: Def['input']) => {
        if (again) formKey.renew()
        return onSuccess?.(answer, input)
      },
    }),
  )
}
