import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Answers, Order } from './order'

/** A headless keeper as its parent holds it: a process of its own, which is told and asked. */
export type Keeper = {
  readonly name: string
  readonly folder: string
  readonly ask: <Told extends Order>(order: Told) => Promise<Answers[Told['do']]>
  /** Writes everything and ends. */
  readonly close: () => Promise<void>
  /** Gone in the middle of whatever it was doing. */
  readonly kill: () => Promise<void>
}

/** `program`: the built headless keeper. */
export async function startKeeper(program: string, name: string, folder: string): Promise<Keeper> {
  const child: ChildProcess = spawn(process.execPath, [program, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting = new Map<number, { answer: (value: never) => void; fail: (error: Error) => void }>()
  let last = 0
  let isGone = false
  let markReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    markReady = resolve
  })
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isGone = true
      for (const { fail } of waiting.values()) fail(new Error(`${name} is gone`))
      waiting.clear()
      resolve()
    })
  })
  if (child.stdout === null || child.stdin === null) throw new Error('A keeper without ears')
  const { stdin } = child
  stdin.on('error', () => undefined)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = JSON.parse(line) as { ready?: true; ask?: number; value?: never; wrong?: string }
    if (said.ready) return markReady()
    const asked = waiting.get(said.ask ?? 0)
    waiting.delete(said.ask ?? 0)
    if (said.wrong !== undefined) asked?.fail(new Error(`${name}: ${said.wrong}`))
    else asked?.answer(said.value as never)
  })
  await Promise.race([
    ready,
    gone.then(() => {
      throw new Error(`${name} did not start`)
    }),
  ])

  const ask: Keeper['ask'] = (order) =>
    new Promise((answer, fail) => {
      if (isGone) return fail(new Error(`${name} is gone`))
      last += 1
      waiting.set(last, { answer, fail })
      stdin.write(`${JSON.stringify({ ask: last, ...order })}\n`)
    })
  return {
    name,
    folder,
    ask,
    close: async () => {
      if (!isGone) await ask({ do: 'close' }).catch(() => null)
      await gone
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
