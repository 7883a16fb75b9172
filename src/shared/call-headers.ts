import { z } from 'zod'

/** The header that names the practice which the window shows. `practice.status` gives its value. */
export const identityHeader = 'Practice-Identity'

/** The header with the key of a call that creates something. A repeated key creates nothing more. */
export const idempotencyHeader = 'Idempotency-Key'

/** A random key, such as a UUID. */
export const idempotencyKey = z.string().regex(/^[\w-]{16,64}$/)
