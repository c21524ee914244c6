import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import type { ExportedMeeting } from '../../shared/export/exported-meeting'
import type { PaperKind } from '../../shared/export/maker'
import type { Meeting } from '../../shared/meeting/meeting'
import type { Question } from '../../shared/meeting/question/question'
import type { QuestionFile } from '../../shared/record/question-file'

/** The one dialog by which a meeting goes out, from whichever screen; read when it is wanted first. */
const ExportDialog = lazy(async () => {
  const { ExportDialog: dialog } = await import('../features/export/ExportDialog')
  return { default: dialog }
})

const PublishedDialog = lazy(async () => {
  const { PublishedDialog: dialog } = await import('../features/export/PublishedDialog')
  return { default: dialog }
})

const RollUpDialog = lazy(async () => {
  const { RollUpDialog: dialog } = await import('../features/export/RollUpDialog')
  return { default: dialog }
})

export type Exporting = {
  readonly open: (meeting: Meeting, paper?: PaperKind) => void
  /** A meeting of others that came from a file. */
  readonly openFile: (source: ExportedMeeting) => void
  /** What was published, here or elsewhere. */
  readonly openPublished: (assembly: string, record: string) => void
  /** The answers of all members to a question. */
  readonly openRollUp: (file: QuestionFile, question: Question) => void
  readonly dialog: ReactNode
}

type Asked =
  | AskedMeeting
  | { readonly assembly: string; readonly record: string }
  | { readonly file: QuestionFile; readonly question: Question }
type AskedMeeting = {
  readonly meeting: Meeting
  readonly paper: PaperKind
  readonly source?: ExportedMeeting
}

export function useExporting(): Exporting {
  const [asked, setAsked] = useState<Asked | null>(null)
  // The same at each turn: a list of hundreds is not drawn anew for it.
  const openPublished = useCallback((assembly: string, record: string) => setAsked({ assembly, record }), [])
  return {
    open: (meeting, paper = 'minutes') => setAsked({ meeting, paper }),
    openPublished,
    openRollUp: (file, question) => setAsked({ file, question }),
    openFile: (source) => setAsked({ meeting: source.meeting, paper: 'minutes', source }),
    dialog:
      asked === null ? null : (
        <Suspense fallback={null}>
          {'record' in asked ? (
            <PublishedDialog {...asked} onClose={() => setAsked(null)} />
          ) : 'question' in asked ? (
            <RollUpDialog {...asked} onClose={() => setAsked(null)} />
          ) : (
            <ExportDialog {...asked} onClose={() => setAsked(null)} />
          )}
        </Suspense>
      ),
  }
}
