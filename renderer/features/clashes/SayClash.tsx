import { EllipsisVertical } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { addMonths } from '../../../shared/meeting/time'
import type { ClashSide } from '../../../shared/record/clash-word'
import { useDesk, useShelf } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { useClashesWith, useDecisionsOfOthers } from '../../data/useClashes'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { ComboBox } from '../../design/ComboBox'
import { Dialog } from '../../design/Dialog'
import { FieldError } from '../../design/FieldFrame'
import { focusSoon } from '../../design/focus-soon'
import { Stack } from '../../design/Layout'
import { MenuButton } from '../../design/Menu'
import { Select } from '../../design/Select'
import { buttons } from '../../words/en/buttons'
import { clash as words } from '../../words/en/clash'
import { monthInWords } from '../../words/en/dates'
import { refusalSentence } from '../../words/en/refusals'
import { ClashDialog } from './ClashDialog'

/** "These two contradict": said by the assembly in focus, of a decision and another one (CS3). */
export function SayClash({ side }: { readonly side: ClashSide }) {
  return (
    <Card title={words.sayTitle}>
      <p className="quiet">{words.sayText}</p>
      <div>
        <SayClashButton side={side} />
      </div>
    </Card>
  )
}

function SayClashButton({ side }: { readonly side: ClashSide }) {
  const saying = useSaying(side)
  if (saying.may === 'not-here') return null
  if (saying.may === 'deputy') return <p className="quiet">{words.deputy}</p>
  return (
    <>
      <Button onPress={saying.open}>{words.say}</Button>
      {saying.dialog}
    </>
  )
}

/** On a line among many: behind its menu. */
export function MoreOfRow({ side }: { readonly side: ClashSide }) {
  const saying = useSaying(side)
  const isContradicted = useClashesWith(side.decision).length > 0
  const [isLooking, setLooking] = useState(false)
  const items = [
    ...(isContradicted ? [{ id: 'look', label: words.look }] : []),
    ...(saying.may === 'yes' ? [{ id: 'say', label: words.say }] : []),
  ]
  if (items.length === 0) return null
  return (
    <>
      <MenuButton
        kind="quiet"
        hideLabel
        icon={<EllipsisVertical aria-hidden />}
        label={words.more(side.name, side.number)}
        items={items}
        onAction={(id) => (id === 'look' ? setLooking(true) : saying.open())}
      />
      {saying.dialog}
      {isLooking ? (
        <ClashDialog decision={side.decision} number={side.number} onClose={() => setLooking(false)} />
      ) : null}
    </>
  )
}

function useSaying(side: ClashSide) {
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  const shelf = useShelf()
  const isHere = shelf !== null && !shelf.readOnly && shelf.charter.thing === undefined
  const may = !isHere ? 'not-here' : desk.author().office === 'deputy' ? 'deputy' : 'yes'
  return {
    may,
    open: () => setOpen(true),
    dialog: isOpen ? <Asking side={side} onClose={() => setOpen(false)} /> : null,
  } as const
}

const monthsOffered = 24

function Asking({ side, onClose }: { readonly side: ClashSide; readonly onClose: () => void }) {
  const desk = useDesk()
  const tell = useTell()
  const shelf = useShelf()
  const months = useMemo(() => monthsAround(side.on), [side.on])
  const [month, setMonth] = useState(side.on.slice(0, 7))
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ClashSide | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isSaid = useRef(false)
  useEffect(
    () => () => {
      // What has come of it stands above, out of sight.
      if (isSaid.current) focusSoon(() => document.querySelector<HTMLElement>('.fm-clash > [tabindex]'))
    },
    [],
  )
  const others = useDecisionsOfOthers(month, side.assembly) ?? []
  const seal = async () => {
    if (chosen === null || shelf === null) return setWrong(words.chooseFirst)
    setBusy(true)
    const said = await desk.clashes.say(shelf.assembly, { sides: [side, chosen], says: 'contradict' })
    setBusy(false)
    if (!said.ok) return setWrong(refusalSentence(said.refusal))
    isSaid.current = true
    onClose()
    const isOurs = [side, chosen].some(({ assembly }) => assembly === shelf.assembly)
    tell.done(isOurs ? words.saidContradict : words.saidOfOthers)
  }
  return (
    <Dialog
      title={words.dialog(side.number)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" isPending={isBusy} onPress={() => void seal()}>
            {words.seal}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        <Select
          label={words.month}
          options={months.map((id) => ({ id, label: monthInWords(id) }))}
          value={month}
          onChange={setMonth}
        />
        <ComboBox
          autoFocus
          label={words.other}
          description={words.otherHelp}
          options={others.map(({ decision, name, number, wording }) => ({
            id: decision,
            label: `${name} ${number}: ${wording}`,
          }))}
          value={text}
          noMatch={words.none}
          onInput={setText}
          onChoose={(id) => {
            const found = others.find(({ decision }) => decision === id) ?? null
            setChosen(found)
            setWrong(null)
            if (found !== null) setText(`${found.name} ${found.number}`)
          }}
        />
        {chosen === null ? null : (
          <div>
            <p className="fm-label">{words.chosen}</p>
            <p>
              <bdi>{chosen.name}</bdi>, <bdi>{chosen.number}</bdi>
            </p>
            <p className="fm-clash-wording serif" dir="auto">
              {chosen.wording}
            </p>
          </div>
        )}
        {wrong === null ? null : <FieldError>{wrong}</FieldError>}
      </Stack>
    </Dialog>
  )
}

/** The newest first: from half a year after it, back. */
function monthsAround(on: string): readonly string[] {
  const last = addMonths(`${on.slice(0, 7)}-01`, 6)
  return Array.from({ length: monthsOffered }, (_, back) => addMonths(last, -back).slice(0, 7))
}
