import { exportFile, exportUsage } from './export'
import type { Told } from './told'
import { verify } from './verify'

/** The app's command line: which words mean what. Runs in plain Node, without a window (decisions 30). */
export async function command(args: readonly string[], readPassphrase: () => Promise<string>): Promise<Told> {
  const [name, ...rest] = args
  const [file, ...more] = rest
  if (name === 'verify' && file !== undefined && more.length === 0) return verify(file)
  if (name === 'export') return exportFile(rest, readPassphrase)
  throw new Error(usage)
}

export const usage = `folkmoot verify <file.moot>\n${exportUsage}`
