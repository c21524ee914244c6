import { useState } from 'react'
import type { ExportedMeeting } from '../../../shared/export/exported-meeting'
import { type Format, formats, type PaperKind, type Wish } from '../../../shared/export/maker'
import { isApproved } from '../../../shared/meeting/approval/approval'
import type { Meeting } from '../../../shared/meeting/meeting'
import { useDesk, useShelf } from '../../data/desk-context'
import { sinceThenOf } from '../../data/since-then'
import { FieldError } from '../../design/FieldFrame'
import { RadioGroup } from '../../design/RadioGroup'
import { makers } from '../../document/makers'
import { exporting as words } from '../../words/en/export'
import { FormatChoice, type PageWish } from './FormatChoice'
import { GoingOutDialog } from './GoingOutDialog'
import { meetingFiles } from './meeting-files'
import { useGoingOut } from './useGoingOut'
import './ExportDialog.css'

/** A meeting goes out as files: which paper, in which formats, into which folder. */
export type ExportDialogProps = {
  readonly meeting: Meeting
  readonly paper: PaperKind
  /** A meeting that came from a file (IM25). */
  readonly source?: ExportedMeeting | undefined
  readonly onClose: () => void
}

const choices = ['minutes', 'own', 'agenda', 'kit'] as const
type Choice = (typeof choices)[number]

/** What makes pages; the rest tells of the meeting, whichever paper is chosen. */
const ofPages: readonly Format[] = ['pdf', 'html', 'docx']
const madeHere = formats.filter((format) => format === 'pdf' || makers[format] !== undefined)

export function ExportDialog({ meeting, paper: first, source, onClose }: ExportDialogProps) {
  const desk = useDesk()
  const shelf = useShelf()
  const going = useGoingOut()
  const [paper, setPaper] = useState<Choice>(first)
  const [chosen, setChosen] = useState<readonly Format[]>(['pdf'])
  const [page, setPage] = useState<PageWish>({ largePrint: false, sheet: 'A4' })
  if (shelf === null) return null

  const offered = paper === 'minutes' ? madeHere : ofPages
  const isMinutes = paper === 'minutes' || paper === 'own'
  const isNamed = (source ?? shelf).charter.parameters.namesOnPositions === 'named'
  const go = async () => {
    await desk.rest() // persist, then publish
    const wanted = offered.filter((format) => chosen.includes(format))
    const since = await sinceThenOf(desk, shelf, meeting)
    await going.go(wanted, meetingFiles({ meeting, shelf, source, since }, { ...wishFor(paper), ...page }))
  }
  return (
    <GoingOutDialog title={words.dialog} going={going} onGo={() => void go()} onClose={onClose}>
      <RadioGroup
        row
        label={words.paper}
        options={choices
          .filter((id) => source === undefined || id === 'minutes' || id === 'agenda')
          .map((id) => ({ id, label: words.papers[id] }))}
        value={paper}
        onChange={(id) => setPaper(choices.find((one) => one === id) ?? 'minutes')}
      />
      <FormatChoice offered={offered} chosen={chosen} onChosen={setChosen} page={page} onPage={setPage} />
      {isMinutes && !isApproved(meeting) ? <p className="quiet">{words.draftNote}</p> : null}
      {paper === 'own' ? <p>{words.ownNote}</p> : null}
      {paper === 'own' || isNamed ? null : <p className="quiet">{words.withoutNames}</p>}
      {going.refused === null ? null : <FieldError>{going.refused}</FieldError>}
    </GoingOutDialog>
  )
}

const wishFor = (paper: Choice): Pick<Wish, 'paper' | 'own'> =>
  paper === 'own' ? { paper: 'minutes', own: true } : { paper }
