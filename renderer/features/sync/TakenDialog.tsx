import type { BundleTaken } from '../../../shared/wire/bundles'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { refusalSentence } from '../../words/en/refusals'
import { files as words } from '../../words/en/sync'

/** The receipt of a file: what came, what was here, what waits, what was left and why (BU10). */
export type TakenDialogProps = {
  readonly taken: BundleTaken
  /** Assemblies in it that are not kept here. */
  readonly others: readonly Other[]
  /** Where they are looked at, if this desk keeps track of any. */
  readonly onFederation?: () => void
  readonly onClose: () => void
}

export type Other = {
  /** Null where none is known. */
  readonly name: string | null
  /** Nothing joins it to those kept here (LT5). */
  readonly stranger: boolean
}

export function TakenDialog({ taken, others, onFederation, onClose }: TakenDialogProps) {
  return (
    <Dialog
      title={words.takenTitle(taken.name)}
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
      <Came taken={taken} others={others} />
    </Dialog>
  )
}

export function Came({ taken, others }: Pick<TakenDialogProps, 'taken' | 'others'>) {
  const { came, here, waiting, bare, left, damaged } = taken
  const strangers = others.filter(({ stranger }) => stranger)
  const namesOf = (some: readonly Other[]) => some.flatMap(({ name }) => name ?? [])
  return (
    <ul className="fm-sync-taken figures">
      <li>{came === 0 ? words.nothingNew : words.came(came)}</li>
      {others.length === 0 ? null : <li>{words.ofOthers(others.length, namesOf(others))}</li>}
      {strangers.length === 0 ? null : (
        <li>
          <strong>{words.strangers(strangers.length, others.length, namesOf(strangers))}</strong>
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
  )
}
