import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import type { KeyChoice } from '../shared/wire/ipc'
import { keyFileKind } from '../shared/wire/keeper-control'

/** Which question stands at the door. Null: no key yet, or a key file this app cannot read. */
export function keyKindIn(folder: string): KeyChoice['type'] | null {
  try {
    const kind = v.safeParse(keyFileKind, JSON.parse(readFileSync(path.join(folder, 'key.json'), 'utf8')))
    return kind.success ? kind.output.kind : null
  } catch {
    // Missing and damaged both mean the same here: there is no key to ask for. The keeper tells why at start.
    return null
  }
}
