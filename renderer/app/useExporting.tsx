import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import type { ExportedMeeting } from '../../shared/export/exported-meeting'
import type { PaperKind } from '../../shared/export/maker'
import type { Meeting } from '../../shared/meeting/meeting'

/** The one dialog by which a meeting goes out, from whichever screen; read when it is wanted first. */
const ExportDialog = lazy(async () => {
  const { ExportDialog: dialog } = await import('../features/export/ExportDialog')
  return { default: dialog }
})

const PublishedDialog = lazy(async () => {
  const { PublishedDialog: dialog } = await import('../features/export/PublishedDialog')
  return { default: dialog }
})

export type Exporting = {
  readonly open: (meeting: Meeting, paper?: PaperKind) => void
  /** A meeting of others that came from a file. */
  readonly openFile: (source: ExportedMeeting) => void
  /** What was published, here or elsewhere. */
  readonly openPublished: (assembly: string, record: string) => void
  readonly dialog: ReactNode
}

type Asked = AskedMeeting | { readonly assembly: string; readonly record: string }
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
    openFile: (source) => setAsked({ meeting: source.meeting, paper: 'minutes', source }),
    dialog:
      asked === null ? null : (
        <Suspense fallback={null}>
          {'record' in asked ? (
            <PublishedDialog {...asked} onClose={() => setAsked(null)} />
          ) : (
            <ExportDialog {...asked} onClose={() => setAsked(null)} />
          )}
        </Suspense>
      ),
  }
}
