import { useCallback } from 'react'
import { localDate } from '../../shared/meeting/time'
import { instantOf, zoneHere } from '../data/moment'
import { ask, useMachine } from '../data/status'
import { useTell } from '../data/tell'
import { type PrintPayload, writePayload } from '../document/payload'
import { type DigestGiven, digestBlocks, digestNamed } from '../features/federation/digest'
import { federationRegister as words } from '../words/en/federation'

/** A digest as PDF or as one HTML file, saved where the person says (GD7); practice is said on it (decisions 33). */
export type SaveDigest = (
  given: Pick<DigestGiven, 'month' | 'lines' | 'charts' | 'only'>,
  as: 'pdf' | 'html',
) => Promise<void>

export function useDigest(): SaveDigest {
  const tell = useTell()
  const practice = useMachine().status.realm === 'practice'
  return useCallback(
    async (given, as) => {
      const today = localDate(instantOf(new Date(), zoneHere()))
      const { title, file } = digestNamed(given)
      const payload = { blocks: digestBlocks({ ...given, today, practice }), language: 'en', title }
      const answer = await save(payload, `${file}.${as}`, as)
      if (answer.ok) {
        if (answer.value.path !== undefined) tell.done(words.saved(answer.value.path))
        // EX31: whoever stopped it knows.
      } else if (!('cause' in answer.refusal) || answer.refusal.cause !== 'stopped')
        tell.refusal(answer.refusal)
    },
    [tell, practice],
  )
}

async function save(payload: PrintPayload, suggestedName: string, as: 'pdf' | 'html') {
  const { title, language } = payload
  if (as === 'pdf')
    return ask('print:save', { payload: writePayload(payload), title, language, suggestedName })
  const { webPage } = await import('../document/web-page')
  return ask('file:save', { suggestedName, bytes: new TextEncoder().encode(webPage(payload)) })
}
