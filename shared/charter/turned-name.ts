/** What stands behind a comma and is no first name. */
const noFirstName = /^(jr|sr|i{2,3}|iv|ph\.?d|m\.?d|esq|obe|mbe|cbe|qc|kc)\.?$/i

/** Letters, and what stands between them in a name: a hyphen, an apostrophe, a full stop. */
const nameOnly = /^[\p{L}\p{M}][\p{L}\p{M} .'’\-‐]*$/u

/** RO10: `Müller, Ana` is `Ana Müller`; null where a name is not written so. */
export function turnedName(written: string): string | null {
  const parts = written.split(',').map((part) => part.trim())
  const [family, given] = parts
  if (parts.length !== 2 || !family || !given || noFirstName.test(given)) return null
  return nameOnly.test(family) && nameOnly.test(given) ? `${given} ${family}` : null
}

/** The same of a list, line by line; how many there are to turn round. */
export function turnedLines(text: string): { readonly text: string; readonly turned: number } {
  let turned = 0
  // A single line may hold several, between semicolons (RO5).
  const lines = text.split(/([\n\r;]+)/).map((line, at) => {
    const name = at % 2 === 0 ? turnedName(line) : null
    if (name === null) return line
    turned += 1
    return name
  })
  return { text: turned === 0 ? text : lines.join(''), turned }
}
