import { Button } from '@mantine/core'
import type { ComponentProps, Ref } from 'react'
import { FormFooter } from '../../ui/forms/form-footer'
import { SaveStatus } from './save-status'
import classes from './visit-form.module.css'

interface Props extends Pick<ComponentProps<typeof FormFooter>, 'saving' | 'unsaved' | 'onCancel'> {
  /** A signed visit is corrected, and not signed again. */
  isCorrection: boolean
  /** The button that submits the form to sign the visit. */
  signButton: Ref<HTMLButtonElement>
  autosave: ComponentProps<typeof SaveStatus>['autosave']
}

/** The end of the form of a visit. Most visits are signed when they are saved, so that button comes first. */
export const VisitFooter = ({ isCorrection, signButton, autosave, ...form }: Props) => (
  <FormFooter
    {...form}
    className={classes.actions}
    saveLabel={isCorrection ? 'Save correction' : 'Save visit'}
    mainAction={
      !isCorrection && (
        <Button ref={signButton} type="submit">
          Save and sign
        </Button>
      )
    }
    cancelLabel="Finish later"
  >
    <SaveStatus autosave={autosave} canSign={!isCorrection} />
  </FormFooter>
)
