import * as v from 'valibot'
import type { AirlockQuestion } from '../../shared/wire/airlock'
import { type AirlockOrder, airlockOrder, type KeeperWish } from '../../shared/wire/keeper-control'
import type { StartAirlock } from './airlock'

/**
 * The way to an airlock in the app: only main can start a process, so the keeper wishes for one, main brings a port to it, tells when it
 * is gone, and ends it on a wish.
 */
export type AirlockDoor = {
  readonly start: StartAirlock
  /** Whether what main said was about an airlock. */
  readonly hear: (given: unknown, port: DoorPort | undefined) => boolean
}
export type DoorPort = {
  readonly on: (event: 'message', hear: (event: { readonly data: unknown }) => void) => void
  readonly postMessage: (message: unknown) => void
  readonly start?: () => void
  readonly close?: () => void
}

type Wished = {
  readonly number: number
  readonly hear: (answer: unknown) => void
  readonly gone: () => void
  /** What was asked before the port was here. */
  readonly early: AirlockQuestion[]
  port: DoorPort | null
}

export function airlockDoor(wish: (wish: KeeperWish) => void): AirlockDoor {
  let last = 0
  let open: Wished | null = null

  function obey(order: AirlockOrder, port: DoorPort | undefined): void {
    const wished = open
    if (wished === null || wished.number !== order.number) {
      port?.close?.()
      return
    }
    if (order.type === 'airlock-gone' || port === undefined) {
      open = null
      wished.port?.close?.()
      wished.gone()
      return
    }
    wished.port = port
    port.on('message', ({ data }) => wished.hear(data))
    port.start?.()
    for (const question of wished.early.splice(0)) port.postMessage(question)
  }

  return {
    start: (hear, gone) => {
      last += 1
      const wished: Wished = { number: last, hear, gone, early: [], port: null }
      open = wished
      wish({ type: 'airlock-wanted', number: wished.number })
      return {
        ask: (question) => {
          if (wished.port === null) wished.early.push(question)
          else wished.port.postMessage(question)
        },
        end: () => {
          if (open === wished) open = null
          wished.port?.close?.()
          wish({ type: 'airlock-done', number: wished.number })
        },
      }
    },
    hear: (given, port) => {
      const order = v.safeParse(airlockOrder, given)
      if (order.success) obey(order.output, port)
      return order.success
    },
  }
}
