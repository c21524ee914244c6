import type { Makers, RecordMakers } from '../../shared/export/maker'
import { exportFile, exportUsage } from './export'
import { sendOut, sendOutUsage } from './send-out'
import type { Told } from './told'
import { verify, verifyUsage } from './verify'

/** What the command line is handed by whoever starts it: a passphrase when one is needed, and who makes which file. */
export type Tools = {
  readonly readPassphrase: () => Promise<string>
  readonly makers: Makers
  readonly recordMakers: RecordMakers
}

/** The app's command line: which words mean what. Runs in plain Node, without a window (decisions 30). */
export async function command(
  args: readonly string[],
  { readPassphrase, makers, recordMakers }: Tools,
): Promise<Told> {
  const [name, ...rest] = args
  const [file, ...more] = rest
  if (name === 'verify' && file !== undefined) return verify(file, more)
  if (name === 'export')
    return rest.includes('--to') ? sendOut(rest, { makers, recordMakers }) : exportFile(rest, readPassphrase)
  throw new Error(usage)
}

export const usage = `${verifyUsage}\n${sendOutUsage}\n${exportUsage}`
