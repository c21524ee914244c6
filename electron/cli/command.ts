import type { Told } from './told'
import { verify } from './verify'

/** The app's command line: which words mean what. Runs in plain Node, without a window (decisions 30). */
export async function command(args: readonly string[]): Promise<Told> {
  const [name, file, ...rest] = args
  if (name === 'verify' && file !== undefined && rest.length === 0) return verify(file)
  throw new Error(usage)
}

export const usage = 'folkmoot verify <file.moot>'
