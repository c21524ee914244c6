/**
 * A document as plain data (decisions 9): the wrapped strings of the merge library become strings, everything else stays
 * as it is. Memoised by identity: a part that did not change is the same object again, so folds over it need not run.
 */
export function plainView(unwrap: (value: object) => string | undefined): <T>(document: T) => T {
  const seen = new WeakMap<object, unknown>()

  function plain(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (ArrayBuffer.isView(value)) return value
    const known = seen.get(value)
    if (known !== undefined) return known
    const text = unwrap(value)
    if (text !== undefined) return text
    const made = Array.isArray(value)
      ? value.map(plain)
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
    seen.set(value, made)
    return made
  }

  return <T>(document: T) => plain(document) as T
}
