import type { Bundle } from '../../shared/sync/bundle'
import type { Court } from '../../shared/sync/court'
import type { Holding } from '../../shared/sync/holding'
import type { Readers } from '../../shared/sync/readers'
import type { Acquaintance } from './acquaintance'
import type { Clock } from './assembly'
import type { Brought } from './came-by'
import { type Carrier, carrierOf } from './carrier'
import type { ParcelsKept } from './parcels-kept'
import type { Realm } from './realm'
import type { Roads } from './roads'
import { type SendingParcels, sendingParcels } from './sending-parcels'
import { whoseFile } from './welcome'

/** Letters and cards on this computer: what it carries for others, takes in, and sends (LT6 to LT10). */
export type MailHere = {
  readonly carrier: Carrier
  readonly letters: SendingParcels['letters']
  readonly tick: () => void
  readonly settled: () => Promise<void>
}
type Given = {
  readonly realm: Realm
  readonly parcels: ParcelsKept
  readonly roads: Pick<Roads, 'peer'>
  readonly holding: () => Holding
  readonly court: Pick<Court, 'logOf'>
  readonly readers: Pick<Readers, 'isIn'>
  readonly who: Pick<Acquaintance, 'standing' | 'own'>
  readonly blob: (hash: string) => Promise<Uint8Array | null>
  readonly clock: Clock
  readonly takeIn: (bundle: Bundle, brought: Brought) => Promise<unknown>
}

/** How often what is too old is looked for. Milliseconds. */
const tidyEvery = 3_600_000

export function mailHere(given: Given): MailHere {
  const { realm, parcels, roads, holding, court, readers, who, blob, clock, takeIn } = given
  const nameOf = (peer: string): string => roads.peer(peer)?.name ?? ''
  const carrier = carrierOf({
    parcels,
    holding,
    court,
    readers,
    clock,
    standing: who.standing,
    own: who.own,
    nameOf,
    deliver: async ({ contents }, peer) => {
      await takeIn(contents, { name: nameOf(peer), of: whoseFile(contents), by: peer })
    },
  })
  const { letters, cards } = sendingParcels({ realm, holding, blob, carrier, clock })
  let sending: Promise<unknown> = Promise.resolve()
  let busy = false
  let tidied = 0

  function inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const next = sending.then(deed)
    sending = next.catch(() => undefined)
    return next
  }

  return {
    carrier,
    letters: (assembly, sent) => inTurn(() => letters(assembly, sent)),
    tick: () => {
      const now = clock.now().getTime()
      if (now - tidied > tidyEvery) {
        tidied = now
        carrier.tick()
      }
      if (busy) return
      busy = true
      void inTurn(cards).finally(() => {
        busy = false
      })
    },
    settled: async () => {
      await sending
      await parcels.settled()
    },
  }
}
