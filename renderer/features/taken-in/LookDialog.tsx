import { useMemo } from 'react'
import type { ExportedMeeting } from '../../../shared/export/exported-meeting'
import { lookAt } from '../../../shared/import/take-in-meeting'
import type { Shelf } from '../../../shared/wire/shelf'
import { Banner } from '../../design/Banner'
import { Facts } from '../../design/Facts'
import { FormDialog } from '../../design/FormDialog'
import { Stack } from '../../design/Layout'
import { list } from '../../words/en/dates'
import { takenIn as words } from '../../words/en/taken-in'

/** What a meeting file holds, before it is taken in (IM20). */
export type LookDialogProps = {
  readonly file: string
  readonly exported: ExportedMeeting
  readonly shelf: Shelf
  readonly onTake: (title: string) => void
  readonly onClose: () => void
}

/** So many names are read out; the rest is counted. */
const mostNames = 12

export function LookDialog({ file, exported, shelf, onTake, onClose }: LookDialogProps) {
  const look = useMemo(() => lookAt(exported, shelf.roll), [exported, shelf.roll])
  const { from, title, date, time, items, decisions, people, strangers } = look
  const here = shelf.headlines.find(({ meeting }) => meeting === from.meeting)
  const names = strangers.slice(0, mostNames).map((name) => name.slice(0, 80))
  const rest = strangers.length - names.length
  return (
    <FormDialog title={words.title} onClose={onClose} onSubmit={() => onTake(title)} submitLabel={words.go}>
      <Stack gap={16}>
        <p className="quiet">
          <bdi>{words.lead(file)}</bdi>
        </p>
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <Facts
          rows={[
            { term: words.whose, value: <bdi>{from.name}</bdi> },
            ...(from.number === null ? [] : [{ term: words.number, value: <bdi>{from.number}</bdi> }]),
            { term: words.when, value: words.whenSaid(date, time) },
            { term: words.holds, value: words.held(items, decisions, people) },
            {
              term: words.strangers,
              value:
                names.length === 0 ? (
                  words.strangersNone
                ) : (
                  <bdi>{list(rest === 0 ? names : [...names, words.more(rest)])}</bdi>
                ),
            },
          ]}
        />
        {here === undefined ? null : <Banner kind="note" title={words.here(here.title)} />}
        <p>{words.what}</p>
      </Stack>
    </FormDialog>
  )
}
