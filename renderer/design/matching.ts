/**
 * Which options a few letters mean: every word written must begin some word of the label, accents and case aside.
 * Those whose label itself begins so come first; otherwise the given order stands.
 */
export function matching<
  O extends {
    readonly label: string
    readonly hint?: string
    readonly group?: string
    /** Other words it is known by, not shown. */
    readonly also?: string
  },
>(options: readonly O[], written: string): readonly O[] {
  const asked = folded(written)
    .split(' ')
    .filter((word) => word !== '')
  if (asked.length === 0) return options
  const first: O[] = []
  const rest: O[] = []
  for (const option of options) {
    const label = folded(option.label)
    const words = `${label} ${folded(`${option.group ?? ''} ${option.also ?? ''}`)}`.split(' ')
    if (!asked.every((word) => words.some((other) => other.startsWith(word)))) continue
    if (label.startsWith(asked.join(' '))) first.push(option)
    else rest.push(option)
  }
  return [...first, ...rest]
}

/** Letters without accents, small, in words: `Björn O’Hara` is `bjorn o hara`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
