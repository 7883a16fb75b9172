import { useController, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form'

/**
 * Validates a field by the form's schema when it loses the focus, not only when the form is saved. An empty field shows
 * no error yet. An error disappears as soon as the field is right.
 */
export function useValidateOnBlur<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  name: FieldPath<Values>,
) {
  const { field, fieldState } = useController({ control: form.control, name })
  const hasError = () => form.getFieldState(name).error !== undefined
  return {
    field: {
      ...field,
      onChange: (value: unknown) => {
        field.onChange(value)
        if (hasError()) void form.trigger(name)
      },
      onBlur: () => {
        field.onBlur()
        // An error that is shown already may come from the database. It stays until the field is changed.
        if (field.value !== null) afterPointerUp(() => !hasError() && void form.trigger(name))
      },
    },
    error: fieldState.error?.message,
  }
}

/**
 * Waits until a pointer press that left the field has ended. A message that appears before would move the target of the
 * click.
 */
export function afterPointerUp(then: () => void): void {
  if (document.querySelector(':active') === null) return then()
  const over = new AbortController()
  const go = () => {
    over.abort()
    setTimeout(then)
  }
  for (const end of ['pointerup', 'pointercancel', 'dragend']) {
    window.addEventListener(end, go, { signal: over.signal })
  }
}
