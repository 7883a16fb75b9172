/** Lets the style elements that components make pass the content security policy; new with every load of the page. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? ''

// Where the library that keeps the page still behind a dialog looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce })
