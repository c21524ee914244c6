import { execFileSync } from 'node:child_process'

/** The zygotes, pages and keeper of one app, children of children included. */
export function descendants(processId: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const below = (parent: number): number[] =>
    table.flatMap(([id, its]) => (its === parent && id !== undefined ? [id, ...below(id)] : []))
  return below(processId)
}

/** At once; one that has ended by itself is as good. */
export function kill(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
