import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

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

/** What each process of an app does just now, a line each: its kind, and where its threads wait. */
export function standing(processId: number): string {
  return [processId, ...descendants(processId)]
    .map((id) => `${id} ${kindOf(id)}: ${threadsOf(id)}`)
    .join('\n')
}

const kindOf = (id: number): string => /--type=([\w-]+)/.exec(readIn(id, 'cmdline'))?.[1] ?? 'app'

function threadsOf(id: number): string {
  const counts = new Map<string, number>()
  for (const thread of threadNames(id)) {
    const state = /^State:\s+(\S)/m.exec(readIn(id, `task/${thread}/status`))?.[1] ?? 'gone'
    const name = Number(thread) === id ? 'main' : readIn(id, `task/${thread}/comm`).trim()
    const line = `${name} ${state} ${readIn(id, `task/${thread}/wchan`)}`.trim()
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => (count > 1 ? `${count} times ${line}` : line)).join(', ')
}

function threadNames(id: number): readonly string[] {
  try {
    return readdirSync(`/proc/${id}/task`)
  } catch {
    return [] // it has ended meanwhile
  }
}

/** Empty where the process has ended meanwhile. */
export function readIn(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
