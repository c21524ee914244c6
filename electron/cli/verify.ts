import { readFile } from 'node:fs/promises'
import { readBundle } from '../../shared/sync/bundle'
import { verifyBundle } from '../../shared/sync/verifying'
import { sha256 } from '../keeper/box'
import { changeTools } from '../keeper/change'
import { verifySignature } from '../keeper/device'
import type { Told } from './told'

/** CL1: what a bundle file holds, and whether all of it verifies. Needs no key and no window, and takes nothing in. */
export async function verify(file: string): Promise<Told> {
  const bytes = await readFile(file)
  const tools = { ...changeTools, verify: verifySignature }
  const report = verifyBundle(readBundle(bytes, { sha256, verify: verifySignature }), tools)
  return { code: report.verifies ? 0 : 1, output: `${JSON.stringify({ file, ...report }, null, 2)}\n` }
}
