import { useState } from 'react'
import type { Format } from '../../../shared/export/maker'
import type { Question } from '../../../shared/meeting/question/question'
import type { QuestionFile } from '../../../shared/record/question-file'
import { instantOf } from '../../data/moment'
import { useMachine } from '../../data/status'
import { FieldError } from '../../design/FieldFrame'
import { isOfRollUp, rollUpFile, rollUpFormats } from '../../document/roll-up-makers'
import { exporting as words } from '../../words/en/export'
import { FormatChoice, type PageWish } from './FormatChoice'
import { GoingOutDialog } from './GoingOutDialog'
import { useGoingOut } from './useGoingOut'
import './ExportDialog.css'

/** The answers of all members to one question go out as files (QA21). */
export type RollUpDialogProps = {
  readonly file: QuestionFile
  readonly question: Question
  readonly onClose: () => void
}

export function RollUpDialog({ file, question, onClose }: RollUpDialogProps) {
  const practice = useMachine().status.realm === 'practice'
  const going = useGoingOut()
  const [chosen, setChosen] = useState<readonly Format[]>(['pdf'])
  const [page, setPage] = useState<PageWish>({ largePrint: false, sheet: 'A4' })
  const go = () => {
    const today = instantOf(new Date(), file.charter.zone).slice(0, 10)
    const wanted = rollUpFormats.filter((format) => chosen.includes(format))
    void going.go(wanted, (_app, printer) => async (format) => {
      if (!isOfRollUp(format)) return []
      return [await rollUpFile({ file, question, today, practice }, format, page, printer(page.sheet))]
    })
  }
  return (
    <GoingOutDialog title={words.rollUpDialog} going={going} onGo={go} onClose={onClose}>
      <p>{words.rollUpNote}</p>
      <FormatChoice
        offered={rollUpFormats}
        means={{ csv: words.rollUpTable }}
        chosen={chosen}
        onChosen={setChosen}
        page={page}
        onPage={setPage}
      />
      {going.refused === null ? null : <FieldError>{going.refused}</FieldError>}
    </GoingOutDialog>
  )
}
