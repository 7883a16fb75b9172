/** Elements in which a letter key types text, so that it must not run a command. */
export const textFieldSelector = 'textarea, select, input:not([type="radio"], [type="checkbox"])'
