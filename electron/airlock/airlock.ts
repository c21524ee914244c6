import './cap' // first: see there
import { automergeWasmBase64 } from '@automerge/automerge/automerge.wasm.base64'
import { initializeBase64Wasm } from '@automerge/automerge/slim'
import * as v from 'valibot'
import { type AirlockAnswer, airlockQuestion } from '../../shared/wire/airlock'
import { inspector } from './inspect'

/**
 * The airlock's process (AL1 to AL4): foreign changes are merged here first, where it costs nothing if that goes wrong. It knows no
 * key, opens no file, and ends itself with whatever it did not understand; the keeper has another one started.
 */
type Port = {
  readonly on: (event: 'message', hear: (event: { data: unknown; ports?: readonly Port[] }) => void) => void
  readonly postMessage: (message: unknown) => void
  readonly start?: () => void
}

const parent = (process as unknown as { parentPort?: Port }).parentPort
const inspect = inspector()
const ready = initializeBase64Wasm(automergeWasmBase64)

if (parent !== undefined) {
  // In the app main brings the keeper's port, and nothing else is ever said.
  parent.on('message', ({ ports }) => {
    const port = ports?.[0]
    if (port === undefined) return
    listen(port.postMessage.bind(port), (hear) => port.on('message', ({ data }) => hear(data)))
    port.start?.()
  })
} else {
  // In plain Node whoever started it asks, and it ends with them.
  listen(
    (message) => process.send?.(message),
    (hear) => process.on('message', hear),
  )
  process.on('disconnect', () => process.exit(0))
}

function listen(
  say: (message: AirlockAnswer) => void,
  hearWith: (hear: (given: unknown) => void) => void,
): void {
  hearWith((given) => void answer(given, say))
  void ready.then(() => say({ ready: true }))
}

async function answer(given: unknown, say: (message: AirlockAnswer) => void): Promise<void> {
  await ready
  const question = v.safeParse(airlockQuestion, given)
  if (!question.success) process.exit(1)
  const { ask } = question.output
  try {
    say({ ask, finding: inspect(question.output) })
  } catch {
    // AL3: after a fault nothing in here is trusted any more. The keeper lets go of it on hearing this.
    say({ ask, finding: 'unsound' })
  }
}
