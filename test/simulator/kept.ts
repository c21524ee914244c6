import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Story } from './world'

/** Seeds that once went wrong: they are told again in every test, for ever, and as they were told then. */
export type Kept = Story & { readonly wrong: string }

export function keptIn(top: string): readonly Kept[] {
  const path = fileIn(top)
  if (!existsSync(path)) return []
  const kept: readonly (Omit<Kept, 'federated'> & Partial<Kept>)[] = JSON.parse(readFileSync(path, 'utf8'))
  return kept.map((one) => ({ federated: false, ...one }))
}

/** One fault goes wrong in hundreds of seeds: the first few of them tell it, and more only take time in every test. */
const enough = 3
/** Ids and numbers are another in each seed. */
const kindOf = ({ wrong }: Kept): string => wrong.replace(/[0-9a-f]{8,}|\d+/g, '#')

export function keep(top: string, one: Kept): void {
  const before = keptIn(top)
  const isOne = ({ seed, most, federated }: Kept) =>
    seed === one.seed && most === one.most && federated === one.federated
  const ofItsKind = before.filter((other) => kindOf(other) === kindOf(one))
  if (before.some(isOne) || ofItsKind.length >= enough) return
  writeFileSync(fileIn(top), `${JSON.stringify([...before, one], null, 2)}\n`)
}

const fileIn = (top: string): string => join(top, 'test', 'simulator', 'kept.json')
