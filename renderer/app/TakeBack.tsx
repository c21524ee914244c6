import type { Turn } from '../data/gestures'
import type { Place } from '../data/place'
import { LinkButton } from '../design/Button'
import { AlertDialog } from '../design/Dialog'
import { undoWords as words } from '../words/en/undone'

/** UN5: before something is taken back that was done where the eye is not. */
export type TakingBack = {
  readonly turn: Turn
  /** What it was, by name. */
  readonly words: string | null
  readonly place: Place
  readonly take: () => Promise<void>
}
export type TakeBackProps = {
  readonly asked: TakingBack | null
  readonly onDone: () => void
  readonly onShow: (place: Place) => void
}

export function TakeBack({ asked, onDone, onShow }: TakeBackProps) {
  if (asked === null) return null
  const isUndo = asked.turn === 'undo'
  return (
    <AlertDialog
      isOpen
      title={isUndo ? words.askUndo : words.askRedo}
      onClose={onDone}
      confirmLabel={isUndo ? words.takeBack : words.doAgain}
      cancelLabel={words.leave}
      onConfirm={() => {
        onDone()
        void asked.take()
      }}
    >
      <p>{words.elsewhere}</p>
      <p>
        <strong>
          <bdi>{asked.words}</bdi>
        </strong>
      </p>
      <p>
        <LinkButton
          onPress={() => {
            onDone()
            onShow(asked.place)
          }}
        >
          {words.show}
        </LinkButton>
      </p>
    </AlertDialog>
  )
}
