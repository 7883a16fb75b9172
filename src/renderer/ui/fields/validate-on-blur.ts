import { useController, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form'

/**
 * A field of a form that says what is wrong with it when it is left, and not only when the form is saved: by the form's
 * own schema. What is empty says nothing yet, and an error goes as soon as the field is right.
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
        // An error that stands already may be one that only the record knows: it stays until the field is changed.
        if (field.value !== null) afterPointerUp(() => !hasError() && void form.trigger(name))
      },
    },
    error: fieldState.error?.message,
  }
}

/**
 * Where a press of the pointer has left the field, waits until its click has come where it was aimed at: a message that
 * appears in between moves what is below it.
 */
function afterPointerUp(then: () => void): void {
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
