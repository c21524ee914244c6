import { useCallback, useEffect, useState } from 'react'
import type { AssemblyId } from '../../shared/id'
import { DeskProvider, useCell } from '../data/desk-context'
import type { OpenDesk } from '../data/open-desk'
import { SpellerProvider } from '../data/speller'
import { ask, listen, useMachine } from '../data/status'
import { Button } from '../design/Button'
import { EmptyState } from '../design/EmptyState'
import { SheetPage, type ShownSheet } from '../features/authority/SheetPage'
import { RuleFields } from '../features/charter/RuleFields'
import { Join } from '../features/pairing/Join'
import { Founding } from '../features/welcome/Founding'
import { app } from '../words/en/app'
import { pairing } from '../words/en/pairing'
import { refusalSentence } from '../words/en/refusals'
import { Awaited } from './Awaited'
import { useClosing } from './closing'
import { Desk } from './Desk'
import { cameToJoin } from './join-mind'
import { Opening } from './Opening'
import { openRealm } from './opening'
import { RestoreDoor } from './RestoreDoor'
import { speller } from './spelling'

/** Chosen once and for all: the same practice federation for everybody, so that people can talk about it. */
const practiceSeed = 7

/** Inside a realm: its desk is opened, an empty practice realm filled, an empty real one asked for its first assembly. */
export function Realm() {
  const desk = useRealmDesk()
  if (desk === null) return <Opening what={app.opening} done={0} of={null} />
  return (
    <DeskProvider value={desk}>
      <SpellerProvider value={speller}>
        <Furnished desk={desk} />
      </SpellerProvider>
    </DeskProvider>
  )
}

function Furnished({ desk }: { readonly desk: OpenDesk }) {
  const { realm } = useMachine().status
  const cards = useCell(desk.cards)
  const progress = useCell(desk.progress)
  const empty = cards.length === 0
  const [foundingAnother, setFoundingAnother] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [sheet, setSheet] = useState<ShownSheet | null>(null)
  const [joining, setJoining] = useState(cameToJoin)
  const join = useCallback(() => setJoining(true), [])
  useClosing()

  const { unreadable, waiting } = useCell(desk.notices)

  useEffect(() => {
    if (!empty || unreadable > 0 || realm !== 'practice') return
    void desk.fillPractice(practiceSeed).then((filled) => {
      if (!filled.ok) setRefused(refusalSentence(filled.refusal))
    })
  }, [desk, empty, unreadable, realm])

  // Records that are here and cannot be shown must never look like records that were never made.
  if (empty && unreadable > 0) {
    return (
      <EmptyState title={app.unreadable.title} action={<RestoreDoor />}>
        {app.unreadable.text}
      </EmptyState>
    )
  }

  if (empty && waiting > 0 && !foundingAnother && !joining)
    return <Awaited desk={desk} onFile={join} onFound={() => setFoundingAnother(true)} />

  if (sheet !== null) return <SheetPage sheet={sheet} onDone={() => setSheet(null)} />
  if (joining) {
    const joined = async (assembly: string | null) => {
      if (assembly !== null) {
        await desk.switchTo(assembly as AssemblyId)
      }
      setJoining(false)
    }
    return <Join onJoined={(assembly) => void joined(assembly)} onBack={() => setJoining(false)} />
  }
  if (realm === 'real' && (empty || foundingAnother)) {
    const found: OpenDesk['found'] = async (charter, name, how = {}) => {
      const founded = await desk.found(charter, name, { ...how, sheet: true })
      if (!founded.ok) return founded
      setFoundingAnother(false)
      if (founded.value.words !== null)
        setSheet({ assembly: charter, words: founded.value.words, isFirst: empty })
      return founded
    }
    const leave = foundingAnother ? () => setFoundingAnother(false) : () => void ask('desk:leave', {})
    return (
      <Founding
        found={found}
        leave={leave}
        known={cards}
        isFirst={empty}
        {...(empty ? { restore: <RestoreDoor /> } : {})}
        join={<Button onPress={() => setJoining(true)}>{pairing.join}</Button>}
        RuleFields={RuleFields}
      />
    )
  }
  if (!empty)
    return (
      <Desk
        showSheet={setSheet}
        join={join}
        {...(realm === 'real' ? { foundAnother: () => setFoundingAnother(true) } : {})}
      />
    )
  if (refused !== null) return <EmptyState title={app.notMade}>{refused}</EmptyState>
  return <Opening what={app.makingPractice} done={progress?.done ?? 0} of={progress?.of ?? null} />
}

function useRealmDesk(): OpenDesk | null {
  const [desk, setDesk] = useState<OpenDesk | null>(null)
  const [bug, setBug] = useState<unknown>(null)
  useEffect(() => {
    let opened: OpenDesk | null = null
    let gone = false
    const deaf = listen((announcement) => {
      if (announcement.type === 'keeper-gone' && opened === null)
        setBug(new Error('The keeper ended while the records were being opened'))
    })
    openRealm().then((made) => {
      opened = made
      if (gone) made.link.close()
      else setDesk(made)
    }, setBug)
    return () => {
      gone = true
      deaf()
      opened?.link.close()
    }
  }, [])
  // Thrown here, where the boundary round every screen can catch it.
  if (bug !== null) throw bug
  return desk
}
