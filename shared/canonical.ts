/**
 * One value, one text: sorted keys, NFC strings, nothing undefined. What is hashed, sealed or compared goes through here,
 * so that two laptops holding the same facts write the same bytes whatever order they learnt them in.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`No canonical form: ${value}`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') throw new Error(`No canonical form: ${typeof value}`)
  let text = ''
  for (const key of inOrder(Object.keys(value))) {
    const inner = (value as Readonly<Record<string, unknown>>)[key]
    if (inner !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(inner)}`
  }
  return `{${text}}`
}

/** By their letters as they are written; almost every key is written as it is. */
function inOrder(keys: string[]): string[] {
  if (keys.every(isPlain)) return keys.sort()
  return keys
    .map((key) => ({ key, written: key.normalize('NFC') }))
    .sort((one, other) => (one.written < other.written ? -1 : one.written > other.written ? 1 : 0))
    .map(({ key }) => key)
}

/** Letters that JSON writes as they are, and that have one form. */
const plain = /^[ !#-[\]-~]*$/
const isPlain = (text: string): boolean => plain.test(text)
const quoted = (text: string): string => (isPlain(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC')))
