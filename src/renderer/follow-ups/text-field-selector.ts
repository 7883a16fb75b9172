/** Fields in which a letter is text and no command. */
export const textFieldSelector = 'textarea, select, input:not([type="radio"], [type="checkbox"])'
