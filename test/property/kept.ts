import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where a run of mutated inputs once went wrong: the next ones of that surface begin there, for ever. */
export type Kept = { readonly surface: string; readonly seed: number; readonly run: number }

const file = path.join(import.meta.dirname, 'kept.json')

export function keptOf(surface: string): Kept | null {
  return all().find((one) => one.surface === surface) ?? null
}

export function keep(one: Kept): void {
  const others = all().filter(({ surface }) => surface !== one.surface)
  writeFileSync(file, `${JSON.stringify([...others, one], null, 2)}\n`)
}

function all(): readonly Kept[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Kept[]) : []
}
