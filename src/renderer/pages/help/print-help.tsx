import { commandKey } from '../../ui/keys/keys'
import { AnchorLink } from '../../ui/links'

export function PrintHelp() {
  return (
    <>
      <p>Press {commandKey} P. It prints the paper of the page that is open:</p>
      <ul>
        <li>a complaint or its plan: the treatment plan,</li>
        <li>the progress of a complaint: its measures and work,</li>
        <li>a visit: its note.</li>
      </ul>
      <p>
        The letter to the doctor opens on the page of the complaint. To save a PDF, choose it in the print
        dialog.
      </p>
      <p>
        The paper size, the logo and your address are in the{' '}
        <AnchorLink to="/settings/practice" underline="always">
          practice settings
        </AnchorLink>
        .
      </p>
    </>
  )
}
