/** Whether two values are the same, compared as JSON. Both come from the same schema, so their fields have the same order. */
export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
