import { document as words } from '../words/en/document'
import type { PrintPayload } from './payload'

/** The very end of approved minutes: who signed, and the digest of what they signed (PD20). */
export function End({ payload }: { readonly payload: PrintPayload }) {
  const { digest, signers = [] } = payload
  if (digest === undefined && signers.length === 0) return null
  return (
    <footer className="fm-paper-end">
      {signers.length === 0 ? null : (
        <p>
          {words.signedBy}: <bdi>{words.names(signers)}</bdi>
        </p>
      )}
      {digest === undefined ? null : (
        <p className="fm-paper-digest">
          {words.digest}: {digest}
        </p>
      )}
    </footer>
  )
}
