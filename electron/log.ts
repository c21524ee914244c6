/** What main writes to standard error: what happened, never what anyone wrote (SH20). */
type Told = string | number | boolean | null

/** Anything that could hold a person's words is told only by its size; paths lose the home they lie in. */
const plain = /^[A-Za-z0-9 ._:,()/-]{1,120}$/

export function logLine(what: string, details: Readonly<Record<string, Told>> = {}): string {
  const told = Object.entries(details).map(([name, value]) => `${name}=${redacted(value)}`)
  return ['folkmoot:', what, ...told].join(' ')
}

export function log(what: string, details: Readonly<Record<string, Told>> = {}): void {
  process.stderr.write(`${logLine(what, details)}\n`)
}

/** An error's name and code tell where to look; its message may quote a file name or a line of text. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `${error.name}${code}`
}

function redacted(value: Told): string {
  if (typeof value !== 'string') return String(value)
  return plain.test(value) && !value.includes('/') ? value : `(${value.length} characters)`
}
