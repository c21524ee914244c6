import { useState } from 'react'
import { type Format, formats, recordStem } from '../../../shared/export/maker'
import { parsePublished } from '../../../shared/record/published-schema'
import { useDesk } from '../../data/desk-context'
import { useMachine } from '../../data/status'
import { FieldError } from '../../design/FieldFrame'
import { recordMakers, recordMakersWith } from '../../document/record-makers'
import { exporting as words } from '../../words/en/export'
import { oldTexts } from '../../words/en/old-texts'
import { FormatChoice, type PageWish } from './FormatChoice'
import { GoingOutDialog } from './GoingOutDialog'
import { useGoingOut } from './useGoingOut'
import './ExportDialog.css'

/** A published record goes out as files, one's own or another assembly's, as it was signed (EX35). */
export type PublishedDialogProps = {
  readonly assembly: string
  readonly record: string
  readonly onClose: () => void
}

const offered = formats.filter((format) => format === 'pdf' || recordMakers[format] !== undefined)

export function PublishedDialog({ assembly, record, onClose }: PublishedDialogProps) {
  const { federation } = useDesk()
  const practice = useMachine().status.realm === 'practice'
  const going = useGoingOut()
  const [chosen, setChosen] = useState<readonly Format[]>(['pdf'])
  const [page, setPage] = useState<PageWish>({ largePrint: false, sheet: 'A4' })

  const go = async () => {
    const found = await federation.published(assembly, record)
    if (found?.short) {
      // TR5: whoever wants it on paper wants it.
      await federation.texts([found.entry], true)
      return going.refuse(oldTexts.notExported)
    }
    const read = found === null ? null : parsePublished(found.text)
    if (!read?.ok) return going.refuse(words.publishedGone)
    const since = await federation.cameAfter(read.value)
    const published = { record: read.value, practice, since }
    const wanted = offered.filter((format) => chosen.includes(format))
    await going.go(wanted, (_app, printer) => {
      const makers = recordMakersWith(printer(page.sheet))
      return async (format) => {
        const file = await makers[format]?.(published, recordStem(published), page)
        return file === undefined ? [] : [file]
      }
    })
  }
  return (
    <GoingOutDialog title={words.publishedDialog} going={going} onGo={() => void go()} onClose={onClose}>
      <p>{words.publishedNote}</p>
      <FormatChoice offered={offered} chosen={chosen} onChosen={setChosen} page={page} onPage={setPage} />
      {going.refused === null ? null : <FieldError>{going.refused}</FieldError>}
    </GoingOutDialog>
  )
}
