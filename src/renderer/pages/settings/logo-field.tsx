import { Button, FileButton, Group, Image, Input } from '@mantine/core'
import { useState } from 'react'
import type { Setting } from '../../ui/saved-fields/saved-inputs'
import { useSavedValue } from '../../ui/saved-fields/use-saved-value'

/** The picture at the top of documents, saved when it is chosen. */
export function LogoField({ setting: { saved, schema, save } }: { setting: Setting<string> }) {
  const field = useSavedValue({ saved, parse: (url) => schema.safeParse(url), save })
  const [refused, setRefused] = useState<string | null>(null)
  function choose(url: string) {
    // A file that is not a picture is refused here. The old logo stays.
    const wrong = schema.safeParse(url).error?.issues[0]
    setRefused(wrong?.message ?? null)
    if (wrong) return
    field.change(url)
    void field.flush()
  }
  return (
    <Input.Wrapper
      label="Logo"
      labelElement="div"
      description="Printed at the top of documents"
      error={refused ?? field.error}
      className="wide"
    >
      <Group mt={6}>
        {field.shown && <Image src={field.shown} alt="The logo" h={48} w="auto" fit="contain" />}
        <FileButton
          accept="image/png,image/jpeg,image/svg+xml"
          onChange={(file) => void (file && readAsDataUrl(file).then(choose))}
        >
          {(props) => (
            <Button {...props} variant="default" size="xs">
              Choose picture
            </Button>
          )}
        </FileButton>
        {field.shown && (
          <Button variant="subtle" size="xs" onClick={() => choose('')}>
            Remove
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  )
}

function readAsDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}
