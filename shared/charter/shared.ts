import type { Charter } from './charter'

/**
 * JC2: assemblies that only bring others together. Whatever is written in one is written together with the secretaries of those
 * it brings together, its list of delegates too. It is settled when it is founded, and for good.
 */
export function isShared({ kind, thing }: Pick<Charter, 'kind' | 'thing'>): boolean {
  return thing !== undefined || kind === 'party-thing' || kind === 'umbrella'
}
