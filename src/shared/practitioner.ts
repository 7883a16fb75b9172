/**
 * Returns a name with its credentials, "Jo Rivers, LMT". Credentials that the name already has are not said again:
 * many people type them in both fields.
 */
export function nameWithCredentials({ name, credentials }: { name: string; credentials: string }): string {
  const [person = '', ...ofName] = name.split(/[,;]/)
  const known = new Set(ofName.map(foldCredential))
  const words = person.split(/[\s()]+/).map((word) => word.replaceAll('.', ''))
  const added: string[] = []
  for (const credential of credentials.split(/[,;]/).map((part) => part.trim())) {
    const folded = foldCredential(credential)
    // Within the name itself the case counts: "Li Ma" is not "Li, MA".
    if (folded === '' || known.has(folded) || words.includes(credential.replaceAll('.', ''))) continue
    known.add(folded)
    added.push(credential)
  }
  return [name, ...added].filter((part) => part !== '').join(', ')
}

/** "L.M.T." and "lmt" are the same credential. */
const foldCredential = (credential: string) => credential.toLowerCase().replace(/[.\s]/g, '')
