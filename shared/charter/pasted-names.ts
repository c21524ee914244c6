/** An address of e-mail with what usually stands around it: `<…>`, `(…)`, a comma or a tab before it. */
const address =
  /[,\t]?[ ]*[<([]?(?:mailto:)?([^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+\.[^\s<>()[\],;:".]+)[>)\]]?/giu

/** A line of more letters is no name with an address. */
const longest = 500

/** RO5: people are on a roll by name. Addresses that came with a pasted list are left out of it, and told. */
export function withoutAddresses(text: string): { readonly text: string; readonly left: readonly string[] } {
  const left: string[] = []
  // A single line may hold several, between semicolons.
  const lines = text.split(/([\n\r;]+)/).map((line, at) => {
    if (at % 2 === 1 || line.length > longest || !line.includes('@')) return line
    const bare = line.replace(address, (_whole, found: string) => {
      left.push(found)
      return ''
    })
    return bare === line ? line : bare.replace(/^[\s,"']+|[\s,"']+$/gu, '')
  })
  return { text: left.length === 0 ? text : lines.join(''), left }
}
