import type { Strength } from '../../words/en/welcome'

/** What is asked of a passphrase: length before cleverness, and no single thing over and over. */
const fewest = 12
const fewestWords = 4
const long = 20

export function strengthOf(passphrase: string): Strength {
  const length = [...passphrase].length
  if (length === 0) return { type: 'empty' }
  if (length < fewest) return { type: 'short', missing: fewest - length }
  if (new Set(passphrase.toLowerCase()).size < 5 || /^(.+?)\1+$/i.test(passphrase)) return { type: 'repeats' }
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[\s\-_.,]+/)
      .filter((word) => word.length > 1),
  )
  return words.size >= fewestWords || (words.size > 1 && length >= long)
    ? { type: 'strong' }
    : { type: 'fair' }
}

export function isEnough({ type }: Strength): boolean {
  return type === 'fair' || type === 'strong'
}
