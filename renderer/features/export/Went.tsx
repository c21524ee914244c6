import { ask } from '../../data/status'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { ProgressBar } from '../../design/ProgressBar'
import { buttons } from '../../words/en/buttons'
import { exporting as words } from '../../words/en/export'
import type { Progress, Went } from './going-out'

/** How far it is, and what came of it (EX31). */
export function Working({
  progress,
  onStop,
}: {
  readonly progress: Progress | null
  readonly onStop: () => void
}) {
  return (
    <ProgressBar
      label={progress === null ? words.go : words.making(words.format[progress.format][0])}
      value={progress === null ? null : (100 * progress.done) / progress.of}
      {...(progress === null ? {} : { words: words.madeOf(progress.done, progress.of) })}
      onCancel={onStop}
    />
  )
}

export function There({ went, onClose }: { readonly went: Went; readonly onClose: () => void }) {
  const { folder, files, isStopped } = went
  const nameOf = (file: string) => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return (
    <Dialog
      title={isStopped ? words.stoppedTitle : words.doneTitle(files.length)}
      isOpen
      onClose={onClose}
      actions={
        <>
          {files.length === 0 ? null : (
            <Button id="export-show" onPress={() => void ask('export:show', {})}>
              {words.show}
            </Button>
          )}
          <Button kind="primary" id="export-close" onPress={onClose}>
            {buttons.close}
          </Button>
        </>
      }
    >
      <div className="fm-export" role="status">
        {isStopped ? <p>{words.stopped(files.length)}</p> : null}
        <p className="quiet">
          <bdi>{words.into(folder)}</bdi>
        </p>
        <ul className="fm-export-files">
          {files.map((file) => (
            <li key={file}>
              <bdi>{nameOf(file)}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
