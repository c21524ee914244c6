import { useRef, useState } from 'react'
import type { ExportedMeeting } from '../../../shared/export/exported-meeting'
import { type Format, formats, type PaperKind, papers, type Wish } from '../../../shared/export/maker'
import { isApproved } from '../../../shared/meeting/approval/approval'
import type { Meeting } from '../../../shared/meeting/meeting'
import { useDesk, useShelf } from '../../data/desk-context'
import { ask } from '../../data/status'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { Dialog } from '../../design/Dialog'
import { FieldError } from '../../design/FieldFrame'
import { focusSoon } from '../../design/focus-soon'
import { ProgressBar } from '../../design/ProgressBar'
import { RadioGroup } from '../../design/RadioGroup'
import { makers } from '../../document/makers'
import { buttons } from '../../words/en/buttons'
import { exporting as words } from '../../words/en/export'
import { refusalSentence } from '../../words/en/refusals'
import { goOut, type Progress, type Went } from './going-out'
import './ExportDialog.css'

/** A meeting goes out as files: which paper, in which formats, into which folder. */
export type ExportDialogProps = {
  readonly meeting: Meeting
  readonly paper: PaperKind
  /** A meeting that came from a file (IM25). */
  readonly source?: ExportedMeeting | undefined
  readonly onClose: () => void
}

type Stage =
  | { readonly type: 'choosing' }
  | { readonly type: 'working'; readonly progress: Progress | null }
  | { readonly type: 'there'; readonly went: Went }

/** What makes pages; the rest tells of the meeting, whichever paper is chosen. */
const ofPages: readonly Format[] = ['pdf', 'html', 'docx']
const madeHere = formats.filter((format) => format === 'pdf' || makers[format] !== undefined)

export function ExportDialog({ meeting, paper: first, source, onClose }: ExportDialogProps) {
  const desk = useDesk()
  const shelf = useShelf()
  const [stage, setStage] = useState<Stage>({ type: 'choosing' })
  const [paper, setPaper] = useState<PaperKind>(first)
  const [chosen, setChosen] = useState<readonly Format[]>(['pdf'])
  const [largePrint, setLargePrint] = useState(false)
  const [sheet, setSheet] = useState<Wish['sheet']>('A4')
  const [refused, setRefused] = useState<string | null>(null)
  const stopped = useRef(false)
  if (shelf === null) return null

  const offered = paper === 'minutes' ? madeHere : ofPages
  const wanted = offered.filter((format) => chosen.includes(format))
  const hasPages = wanted.some((format) => format === 'pdf' || format === 'docx')

  const go = async () => {
    if (stage.type === 'working') return
    if (wanted.length === 0) return setRefused(words.noFormat)
    setRefused(null)
    stopped.current = false
    await desk.rest() // persist, then publish
    setStage({ type: 'working', progress: null })
    const went = await goOut({
      meeting,
      shelf,
      source,
      wish: { paper, largePrint, sheet },
      formats: wanted,
      hear: (progress) => setStage({ type: 'working', progress }),
      isStopped: () => stopped.current,
    })
    if (!went.ok || went.value === null) {
      setStage({ type: 'choosing' })
      setRefused(went.ok ? null : refusalSentence(went.refusal))
      focusSoon(() => document.querySelector<HTMLElement>('#export-go'))
      return
    }
    setStage({ type: 'there', went: went.value })
    focusSoon(() => document.querySelector<HTMLElement>('#export-show, #export-close'))
  }
  const stop = () => {
    stopped.current = true
    void ask('print:stop', {})
  }
  const leave = () => {
    if (stage.type === 'working') stop()
    onClose()
  }

  if (stage.type === 'there') return <There went={stage.went} onClose={onClose} />
  return (
    <Dialog
      title={words.dialog}
      isOpen
      onClose={leave}
      onSubmit={() => void go()}
      actions={
        stage.type === 'working' ? null : (
          <>
            <Button onPress={leave}>{buttons.cancel}</Button>
            <Button kind="primary" type="submit" id="export-go">
              {words.go}
            </Button>
          </>
        )
      }
    >
      {stage.type === 'working' ? (
        <Working progress={stage.progress} onStop={stop} />
      ) : (
        <div className="fm-export">
          <RadioGroup
            row
            label={words.paper}
            options={papers
              .filter((id) => source === undefined || id !== 'kit')
              .map((id) => ({ id, label: words.papers[id] }))}
            value={paper}
            onChange={(id) => setPaper(papers.find((one) => one === id) ?? 'minutes')}
          />
          <fieldset className="fm-export-formats">
            <legend className="fm-label">{words.formats}</legend>
            {offered.map((format) => (
              <Checkbox
                key={format}
                isSelected={chosen.includes(format)}
                onChange={(is) =>
                  setChosen(is ? [...chosen, format] : chosen.filter((one) => one !== format))
                }
                description={words.format[format][1]}
              >
                {words.format[format][0]}
              </Checkbox>
            ))}
          </fieldset>
          <div className="fm-export-page">
            <Checkbox
              isSelected={largePrint}
              onChange={setLargePrint}
              isDisabled={!hasPages}
              description={words.largePrintHelp}
            >
              {words.largePrint}
            </Checkbox>
            <RadioGroup
              row
              label={words.sheet}
              options={(['A4', 'Letter'] as const).map((id) => ({ id, label: words.sheets[id] }))}
              value={sheet}
              isDisabled={!hasPages}
              onChange={(id) => setSheet(id === 'Letter' ? 'Letter' : 'A4')}
            />
          </div>
          {paper === 'minutes' && !isApproved(meeting) ? <p className="quiet">{words.draftNote}</p> : null}
          {(source ?? shelf).charter.parameters.namesOnPositions === 'named' ? null : (
            <p className="quiet">{words.withoutNames}</p>
          )}
          {refused === null ? null : <FieldError>{refused}</FieldError>}
        </div>
      )}
    </Dialog>
  )
}

function Working({ progress, onStop }: { readonly progress: Progress | null; readonly onStop: () => void }) {
  return (
    <ProgressBar
      label={progress === null ? words.go : words.making(words.format[progress.format][0])}
      value={progress === null ? null : (100 * progress.done) / progress.of}
      {...(progress === null ? {} : { words: words.madeOf(progress.done, progress.of) })}
      onCancel={onStop}
    />
  )
}

function There({ went, onClose }: { readonly went: Went; readonly onClose: () => void }) {
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
