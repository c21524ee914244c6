import type { BundleTaken } from '../../../shared/wire/bundles'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { refusalSentence } from '../../words/en/refusals'
import { files as words } from '../../words/en/sync'

/** The receipt of a file: what came, what was here, what waits, what was left and why (BU10). */
export type TakenDialogProps = {
  readonly taken: BundleTaken
  /** Names of assemblies in it that are not kept here; null where none is known. */
  readonly others: readonly (string | null)[]
  /** Where they are looked at, if this desk keeps track of any. */
  readonly onFederation?: () => void
  readonly onClose: () => void
}

export function TakenDialog({ taken, others, onFederation, onClose }: TakenDialogProps) {
  const { name, came, here, waiting, bare, left, damaged } = taken
  return (
    <Dialog
      title={words.takenTitle(name)}
      isOpen
      onClose={onClose}
      actions={
        <>
          {others.length === 0 || onFederation === undefined ? null : (
            <Button onPress={onFederation}>{words.toFederation}</Button>
          )}
          <Button kind="primary" autoFocus onPress={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <ul className="fm-sync-taken figures">
        <li>{came === 0 ? words.nothingNew : words.came(came)}</li>
        {others.length === 0 ? null : (
          <li>
            {words.ofOthers(
              others.length,
              others.flatMap((name) => name ?? []),
            )}
          </li>
        )}
        {here === 0 ? null : <li>{words.here(here)}</li>}
        {waiting === 0 ? null : <li>{words.waiting(waiting)}</li>}
        {bare === 0 ? null : <li>{words.bare(bare)}</li>}
        {left.map(({ rule, count }) => (
          <li key={rule}>{words.left(count, refusalSentence({ rule }))}</li>
        ))}
        {damaged ? <li>{words.damaged}</li> : null}
      </ul>
    </Dialog>
  )
}
