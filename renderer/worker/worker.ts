import type { DeskMessage } from '../../shared/wire/desk'
import type { DeskReply } from '../../shared/wire/desk-answer'
import { openCache } from './cache'
import { type Desk, openDesk } from './desk'
import { hearKeeper } from './hearing'
import { type KeeperLink, linkToKeeper } from './keeper-link'
import { answer } from './requests'
import { makeSeal } from './seal'

/**
 * The worker's wiring: the port to the keeper comes first, then questions from the window. The worker alone owns the
 * cache and opens documents in bulk; no window waits for either.
 */
type Arrival = { readonly type: 'port' } | DeskMessage

const tell = (reply: DeskReply) => postMessage(reply)

type Ready = { readonly desk: Desk; readonly keeper: KeeperLink }
let ready: (made: Ready) => void
let failed: (bug: unknown) => void
const arrived = new Promise<Ready>((resolve, reject) => {
  ready = resolve
  failed = reject
})

async function begin(port: MessagePort): Promise<void> {
  const keeper = linkToKeeper(port)
  const { realm, cacheKey } = await keeper.hello()
  const cache = await openCache(`folkmoot-${realm}`, await makeSeal(cacheKey), keeper, tell)
  const desk = openDesk(keeper, cache, tell)
  ready({ desk, keeper })
  hearKeeper(desk, keeper, tell, reportError)
}

addEventListener('message', (event: MessageEvent<Arrival>) => {
  const message = event.data
  if (message.type === 'port') {
    const port = event.ports[0]
    if (port === undefined) throw new Error('A port was announced and did not come')
    begin(port).catch(failed)
    return
  }
  arrived
    .then(({ desk, keeper }) => answer(desk, keeper, message, tell))
    .then((result) =>
      tell(
        result.ok
          ? { type: 'answer', ask: message.ask, value: result.value }
          : { type: 'refused', ask: message.ask, refusal: result.refusal },
      ),
    )
    .catch((bug: unknown) => {
      tell({
        type: 'broke',
        ask: message.ask,
        message: String(bug),
        stack: bug instanceof Error ? (bug.stack ?? '') : '',
      })
    })
})
