import { useCallback } from 'react'
import type { RegisterPaper } from '../../shared/export/register-paper'
import type { Block } from '../../shared/minutes/block'
import { useShelf } from '../data/desk-context'
import { ask } from '../data/status'
import { useTell } from '../data/tell'
import { writePayload } from '../document/payload'
import { dateInWords } from '../words/en/dates'
import { register as words } from '../words/en/document-register'
import { exporting } from '../words/en/export'
import { harmless } from './harmless'

/** A register as PDF, saved where the person says (RE7). `made`: of the paper that is handed in, with what only this window knows. */
export type PrintRegister = (
  paper: Omit<RegisterPaper, 'assembly' | 'practice'>,
  made: (paper: RegisterPaper) => readonly Block[],
) => void

export function usePrintRegister(): PrintRegister {
  const shelf = useShelf()
  const tell = useTell()
  return useCallback(
    (given, made) => {
      if (shelf === null) return
      const { charter, practice } = shelf
      const title = exporting.title(charter.name, given.title, dateInWords(given.today))
      const payload = {
        blocks: made({ ...given, assembly: charter.name, practice }),
        language: charter.language,
        title,
      }
      const name = words.fileName(charter.code, given.title, given.today)
      void ask('print:save', {
        payload: writePayload(payload),
        title: title.slice(0, 500),
        language: charter.language,
        suggestedName: `${harmless(name)}${practice ? ` ${exporting.practice}` : ''}.pdf`,
      }).then((answer) => {
        if (!answer.ok) tell.refusal(answer.refusal)
        else if (answer.value.path !== undefined) tell.done(exporting.saved(answer.value.path))
      })
    },
    [shelf, tell],
  )
}
