import path from 'node:path'
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron'
import type { KeeperWish } from '../shared/wire/keeper-control'
import { log } from './log'

/** Starts and ends airlocks for one keeper (AL1, AL4): main alone may start a process, and looks at nothing that is said in it. */
export type Airlocks = {
  readonly hear: (wish: KeeperWish) => void
  /** The keeper is gone: nobody asks any more. */
  readonly endAll: () => void
}

export type AirlockChild = {
  readonly postMessage: (message: unknown, ports: MessagePortMain[]) => void
  readonly on: (event: 'exit', hear: (code: number) => void) => unknown
  readonly kill: () => boolean
}
export type ToKeeper = (message: unknown, ports?: MessagePortMain[]) => void

export function forkAirlock(): AirlockChild {
  const file = path.join(import.meta.dirname, 'airlock.js')
  return utilityProcess.fork(file, [], { serviceName: 'Folkmoot airlock', stdio: 'ignore', env: {} })
}

export function airlocksFor(say: ToKeeper, fork: () => AirlockChild): Airlocks {
  const running = new Map<number, AirlockChild>()

  function begin(number: number): void {
    const child = fork()
    running.set(number, child)
    child.on('exit', () => {
      if (!running.delete(number)) return
      log('airlock ended')
      say({ type: 'airlock-gone', number })
    })
    const { port1, port2 } = new MessageChannelMain()
    child.postMessage({ type: 'port' }, [port1])
    say({ type: 'airlock', number }, [port2])
  }

  function end(number: number): void {
    const child = running.get(number)
    running.delete(number) // whoever wished it ended need not hear of it
    child?.kill()
  }

  return {
    hear: (wish) => (wish.type === 'airlock-wanted' ? begin(wish.number) : end(wish.number)),
    endAll: () => {
      for (const number of [...running.keys()]) end(number)
    },
  }
}
