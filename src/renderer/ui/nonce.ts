/** Lets the style elements that components make pass the content security policy; new with every load of the page. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? ''

// The library that stops scrolling behind a dialog reads it here.
Object.assign(globalThis, { __webpack_nonce__: nonce })
