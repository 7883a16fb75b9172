import { practiceSettings, type PracticeSettings, type SettingsChange } from '@shared/practice'
import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import { keepaliveCalls, rpc } from '../../api/rpc'
import { usePractice } from '../../practice/practice-context'
import type { Setting } from '../../ui/saved-fields/saved-inputs'

/** The settings of the practice, for fields that are saved as you go. Each save sends only what was changed. */
export function useSettings() {
  const { settings } = usePractice()
  const { mutateAsync } = useMutation(rpc.practice.saveSettings.mutationOptions())
  const save = (change: SettingsChange, isClosing?: boolean): Promise<unknown> =>
    isClosing ? keepaliveCalls.practice.saveSettings.mutate(change) : mutateAsync(change)
  return {
    settings,
    save,
    /** One setting, for its field. */
    setting: <Name extends Exclude<keyof PracticeSettings, 'signChecklist' | 'palpationMinutes'>>(
      name: Name,
    ): Setting<PracticeSettings[Name]> => ({
      saved: settings[name],
      schema: practiceSettings.shape[name] as unknown as z.ZodType<PracticeSettings[Name]>,
      save: (value, isClosing) => save({ [name]: value }, isClosing),
    }),
  }
}
