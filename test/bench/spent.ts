import type { Desk } from '../e2e/desk'
import { descendants, readIn } from '../e2e/processes'

/** In megabytes: what the system counts for each process of the app, with what they share counted once. */
export function memoryOf({ processId }: Desk): number {
  return [processId, ...descendants(processId)].map(memoryIn).reduce((sum, size) => sum + size, 0)
}

const memoryIn = (id: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readIn(id, 'smaps_rollup'))?.[1] ?? 0) / 1024

/** A tick of the system's clock, in milliseconds. */
const tick = 10

/** By process: processor time since the start, in milliseconds, and memory now. The others draw, press and merge. */
export async function spentBy({ app }: Desk) {
  const processes = await app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .map(({ pid, type, name }) => ({ pid, kind: type === 'Utility' ? (name ?? '') : type })),
  )
  const spent = {
    mainCpu: 0,
    pageCpu: 0,
    keeperCpu: 0,
    othersCpu: 0,
    mainMemory: 0,
    pageMemory: 0,
    keeperMemory: 0,
  }
  for (const { pid, kind } of processes) {
    // The name of a process may hold blanks and brackets: what follows is counted from its end.
    const fields = readIn(pid, 'stat')
      .replace(/^.*\) /, '')
      .split(' ')
    const time = (Number(fields[11]) + Number(fields[12])) * tick
    const memory = memoryIn(pid)
    if (kind === 'Browser') {
      spent.mainCpu += time
      spent.mainMemory += memory
    } else if (kind === 'Tab') {
      spent.pageCpu += time
      spent.pageMemory += memory
    } else if (kind === 'Folkmoot keeper') {
      spent.keeperCpu += time
      spent.keeperMemory += memory
    } else spent.othersCpu += time
  }
  return spent
}
