import { readPayload } from '../document/payload'
import { printOut } from '../document/printOut'

/** The hidden print window: asks for its payload once, draws it, and says that it is drawn. */
const root = document.getElementById('root')
const answer = await window.folkmoot.ask('print:payload', {})
if (root && answer.ok) {
  const payload = readPayload(answer.value)
  await printOut(payload, root)
  await window.folkmoot.ask('print:drawn', { title: payload.title })
}
