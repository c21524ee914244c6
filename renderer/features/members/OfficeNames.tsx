import { useRef, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { withdrawName } from '../../../shared/charter/name-deeds'
import {
  mayNamesGoOut,
  type OfficeHolder,
  officeHolders,
  publishedNames,
} from '../../../shared/charter/published-names'
import type { Person, Roll } from '../../../shared/charter/roll'
import { isShared } from '../../../shared/charter/shared'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button, LinkButton } from '../../design/Button'
import { AlertDialog } from '../../design/Dialog'
import { Disclosure } from '../../design/Disclosure'
import { focusSoon } from '../../design/focus-soon'
import { Table } from '../../design/Table'
import { officeNames as words } from '../../words/en/office-names'
import { NameSaid } from './NameSaid'
import { NameYes } from './NameYes'

/** Of each office: who holds it, and whether that name goes out (PN). Folded away: most assemblies never need it. */
export type OfficeNamesProps = {
  readonly roll: Roll
  readonly charter: Charter
  readonly run: Run<Roll> | null
}

type Held = OfficeHolder & { readonly person: Person }
const columns = [
  { id: 'office', label: words.office },
  { id: 'holder', label: words.holder },
  { id: 'state', label: words.state },
  { id: 'deed', label: words.deed, labelHidden: true, narrow: true },
]
const idOf = ({ office, person }: OfficeHolder) => `${office}/${person?.id ?? ''}`

export function OfficeNames({ roll, charter, run }: OfficeNamesProps) {
  const { go } = useNavigation()
  const tell = useTell()
  const room = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Held | null>(null)
  const [leaving, setLeaving] = useState<Held | null>(null)
  const rows = officeHolders(charter, roll)
  const goesOut = mayNamesGoOut(charter)
  const back = (row: Held) => {
    setAsked(null)
    setLeaving(null)
    focusSoon(() => room.current?.querySelector(`[data-row="${CSS.escape(idOf(row))}"] button`))
  }
  const withdraw = (row: Held) => {
    const done = run?.(withdrawName, { person: row.person.id, office: row.office })
    if (done?.ok === false) tell.refusal(done.refusal)
    else if (done !== undefined) tell.done(words.withdrew(row.person.name))
    back(row)
  }

  const deeds = (row: OfficeHolder) => {
    if (row.person === null || run === null) return null
    const { office, person, state } = row
    const held: Held = { ...row, person }
    return (
      <span className="fm-office-deeds" data-row={idOf(row)}>
        {state.type === 'yes' || !goesOut ? null : (
          <Button
            kind="quiet"
            aria-label={words.yesNamed(person.name, office)}
            onPress={() => setAsked(held)}
          >
            {words.yes}
          </Button>
        )}
        {state.type === 'yes' || state.type === 'contested' ? (
          <Button
            kind="quiet"
            aria-label={words.noNamed(person.name, office)}
            onPress={() => setLeaving(held)}
          >
            {words.no}
          </Button>
        ) : null}
      </span>
    )
  }

  const cell = (row: OfficeHolder, column: string) => {
    if (column === 'office') return <bdi>{row.office}</bdi>
    if (column === 'holder')
      return row.person === null ? (
        <span className="quiet">{words.nobody}</span>
      ) : (
        <bdi>{row.person.name}</bdi>
      )
    if (column === 'state')
      return row.person === null ? null : <NameSaid state={row.state} roll={roll} goesOut={goesOut} />
    return deeds(row)
  }

  return (
    <Disclosure title={words.title(publishedNames(charter, roll).length)} level={2}>
      <div ref={room} className="fm-office-names">
        <p>{words.lead}</p>
        {goesOut ? null : (
          <p>
            {isShared(charter) ? words.shared : words.byCharter}{' '}
            <LinkButton onPress={() => go({ screen: 'charter' })}>{words.charter}</LinkButton>
          </p>
        )}
        <Table
          caption={words.caption}
          captionHidden
          columns={columns}
          rows={rows}
          rowId={idOf}
          rowHeader="office"
          cell={cell}
        />
      </div>
      {asked === null || run === null ? null : (
        <NameYes
          person={asked.person}
          office={asked.office}
          charter={charter}
          run={run}
          onClose={() => back(asked)}
        />
      )}
      {leaving === null ? null : (
        <AlertDialog
          isOpen
          title={words.withdraw(leaving.person.name)}
          confirmLabel={words.withdrawGo}
          onConfirm={() => withdraw(leaving)}
          onClose={() => back(leaving)}
        >
          <p>{words.withdrawText(leaving.person.name, leaving.office)}</p>
        </AlertDialog>
      )}
    </Disclosure>
  )
}
