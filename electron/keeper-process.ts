import path from 'node:path'
import { type MessagePortMain, utilityProcess } from 'electron'
import * as v from 'valibot'
import { done, type Result, refused } from '../shared/result'
import type { DeskRefused } from '../shared/wire/ipc'
import { type KeeperOrder, type KeeperReply, keeperReply, keeperWish } from '../shared/wire/keeper-control'
import { type Airlocks, airlocksFor, forkAirlock } from './airlocks'
import { log } from './log'

/** Main's end of one keeper's life: orders go out numbered, replies come back parsed (WI3), an end is told once. */
type Numbered = Exclude<KeeperOrder, { type: 'port' }>
type Unnumbered<Order> = Order extends unknown ? Omit<Order, 'ask'> : never
export type KeeperAsk = Unnumbered<Numbered>

export type KeeperProcess = {
  readonly ask: (order: KeeperAsk) => Promise<Result<KeeperReply, DeskRefused>>
  readonly give: (port: MessagePortMain) => void
  /** After `closed`, or when it does not come in time; at once for 0. The process is gone when this resolves. */
  readonly end: (limit: number) => Promise<void>
  readonly ended: Promise<void>
}

/** What of Electron's UtilityProcess is used: a test hands in its own. */
export type Child = {
  readonly postMessage: (message: unknown, ports?: MessagePortMain[]) => void
  readonly on: {
    (event: 'message', hear: (message: unknown) => void): unknown
    (event: 'exit', hear: (code: number) => void): unknown
  }
  readonly kill: () => boolean
}

/** Its network reaches this computer alone: for several apps on one desk (LK10). */
export const onlyHereFlag = 'only-this-computer'

export function launchKeeper(onlyHere: boolean): KeeperProcess {
  const file = path.join(import.meta.dirname, 'keeper.js')
  const told = onlyHere ? [`--${onlyHereFlag}`] : []
  const child = utilityProcess.fork(file, told, { serviceName: 'Folkmoot keeper', stdio: 'inherit' })
  return keeperOver(
    child,
    airlocksFor((message, ports) => child.postMessage(message, ports), forkAirlock),
  )
}

const gone: DeskRefused = { rule: 'SH10', cause: 'keeper-gone' }

export function keeperOver(child: Child, airlocks: Airlocks): KeeperProcess {
  const waiting = new Map<number, (answer: Result<KeeperReply, DeskRefused>) => void>()
  let lastAsk = 0
  let alive = true
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      alive = false
      airlocks.endAll()
      for (const answer of waiting.values()) answer(refused(gone))
      waiting.clear()
      resolve()
    })
  })
  child.on('message', (message) => {
    const wish = v.safeParse(keeperWish, message)
    if (wish.success) return airlocks.hear(wish.output)
    const reply = v.safeParse(keeperReply, message)
    if (!reply.success) return log('keeper said something unknown')
    const answer = waiting.get(reply.output.ask)
    waiting.delete(reply.output.ask)
    answer?.(isRefusal(reply.output) ? refused(told(reply.output.refusal)) : done(reply.output))
  })

  const ask = (order: KeeperAsk): Promise<Result<KeeperReply, DeskRefused>> => {
    if (!alive) return Promise.resolve(refused(gone))
    lastAsk += 1
    const number = lastAsk
    return new Promise((resolve) => {
      waiting.set(number, resolve)
      child.postMessage({ ...order, ask: number })
    })
  }
  return {
    ask,
    give: (port) => {
      if (alive) child.postMessage({ type: 'port' }, [port])
    },
    end: async (limit) => {
      if (limit === 0) {
        child.kill() // it holds nothing that would have to be written
        return ended
      }
      const clock = setTimeout(() => {
        log('keeper did not end in time')
        child.kill()
      }, limit)
      await ask({ type: 'close' })
      await ended
      clearTimeout(clock)
    },
    ended,
  }
}

function isRefusal(reply: KeeperReply): reply is Extract<KeeperReply, { type: 'refused' | 'start-refused' }> {
  return reply.type === 'refused' || reply.type === 'start-refused'
}

/** A refusal as it was parsed. Optional fields are left out, not set to undefined. */
export function told(refusal: {
  rule: string
  cause?: string | undefined
  detail?: string | undefined
}): DeskRefused {
  return {
    rule: refusal.rule,
    ...(refusal.cause === undefined ? {} : { cause: refusal.cause }),
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
  }
}
