/** Whether two values of a view are the same. Both come from the schema, so their fields have the same order. */
export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
