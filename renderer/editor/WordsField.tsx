import type { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { LivingDocument } from '../data/living-document'
import { afterDialog } from './after-dialog'
import type { CursorListKeys } from './CursorList'
import { keepInSight } from './keep-in-sight'
import { LinkDialog } from './LinkDialog'
import { lineTurnOf } from './line-turns'
import { linkable, setLink } from './links'
import { openView, type ViewGiven } from './open-view'
import { SpellingMenu } from './SpellingMenu'
import { TextBar } from './TextBar'
import { TextMenu } from './TextMenu'
import { textIn } from './texts'
import { useCarets, type Writer } from './useCarets'
import { useOffers } from './useOffers'
import { usePictures } from './usePictures'
import { useSpelling } from './useSpelling'
import { useTextDeeds } from './useTextDeeds'
import type { WordsHelp } from './useWordsHelp'
import { VersionsDialog } from './VersionsDialog'
import './WordsField.css'

/**
 * The secretary's own words on one item, in their own editor: what others write comes in around the cursor, and undo takes back only
 * one's own (LV3). What is typed draws nothing but this field.
 */
export type WordsFieldProps = {
  readonly document: LivingDocument<object>
  readonly item: string
  readonly label: string
  readonly placeholder: string
  /** What the words can be made of here, and whom they can name. */
  readonly help: WordsHelp
  readonly autoFocus?: boolean
  /** Ctrl+Enter. */
  readonly onNext?: () => void
  /** Where Esc leads from here. */
  readonly onLeave?: () => void
  readonly field?: RefObject<HTMLDivElement | null>
  /** Others who write in it. */
  readonly company?: readonly Writer[]
  /** Its bar is seen only while somebody writes in it. */
  readonly quietBar?: boolean
}

export function WordsField(props: WordsFieldProps) {
  const { document, item, label, placeholder, help, autoFocus = false } = props
  const own = useRef<HTMLDivElement>(null)
  const place = props.field ?? own
  const shown = useRef<EditorView | null>(null)
  const menu = useRef<CursorListKeys>(null)
  const meant = useRef<CursorListKeys>(null)
  const [isLooking, setLooking] = useState(false)
  const [linking, setLinking] = useState<string | null | undefined>(undefined)
  const text = textIn(document, item)
  const isFinal = useSyncExternalStore(document.subscribe, () => document.isFinal)
  const focus = () => shown.current?.focus()
  const deeds = useTextDeeds(text, help, focus)
  const { offers, take } = useOffers(text, help)
  const pictures = usePictures(text, help.keepPicture, focus)
  const spelling = useSpelling({ text, shown, field: place, people: help.people, label, isFinal })

  const link = () => {
    const found = linkable(text.state())
    if (found === null) deeds.nothingToLink()
    else setLinking(found.address)
  }
  const latest = useRef<Pick<ViewGiven, 'press' | 'leave' | 'bring'> | null>(null)
  latest.current = {
    leave: () => props.onLeave?.(),
    bring: pictures.bring,
    press(event) {
      if (menu.current?.press(event) || meant.current?.press(event)) return true
      if (document.isFinal || event.isComposing) return false
      if (spelling?.press(event)) return true
      const turn = lineTurnOf(event)
      if (turn !== null) {
        deeds.turn(turn)
        return true
      }
      const isControl = (event.ctrlKey || event.metaKey) && !event.altKey
      if (isControl && event.shiftKey && event.key.toLowerCase() === 'h') {
        deeds.hold()
        return true
      }
      // Of chosen words it makes a link; elsewhere it goes anywhere (ED9).
      if (
        isControl &&
        !event.shiftKey &&
        event.key.toLowerCase() === 'k' &&
        linkable(text.state()) !== null
      ) {
        link()
        return true
      }
      if (event.key !== 'Enter' || !isControl || props.onNext === undefined) return false
      props.onNext()
      return true
    },
  }

  useEffect(() => {
    const mount = place.current
    if (mount === null) return
    const { view, close } = openView({
      mount,
      document,
      text: textIn(document, item),
      label,
      placeholder,
      press: (event) => latest.current?.press(event) ?? false,
      leave: () => latest.current?.leave(),
      bring: (files) => latest.current?.bring(files),
    })
    shown.current = view
    if (autoFocus) {
      view.focus()
      // The editor takes the focus where it stands: what is typed next is seen.
      mount.scrollIntoView({ block: 'nearest' })
      keepInSight(view)
    }
    return () => {
      shown.current = null
      close()
    }
  }, [document, item, label, placeholder, autoFocus, place])
  useCarets(document, item, shown, props.company)

  return (
    <div className={props.quietBar ? 'ed-field ed-field-quiet' : 'ed-field'}>
      {isFinal ? null : (
        <TextBar
          text={text}
          turns={help.turner !== null}
          onDeed={deeds.run}
          onTable={deeds.table}
          onLink={link}
          onTurn={deeds.turn}
          onVersions={() => setLooking(true)}
          onPicture={pictures.choose}
        />
      )}
      <div ref={place} />
      {isFinal ? null : <TextMenu text={text} field={place} offers={offers} onTake={take} keys={menu} />}
      {spelling === null ? null : <SpellingMenu text={text} field={place} spelling={spelling} keys={meant} />}
      {isLooking ? (
        <VersionsDialog
          document={document}
          item={item}
          nameOf={help.nameOf}
          onClose={() => setLooking(false)}
          onRestore={(old) => {
            setLooking(false)
            afterDialog(focus)
            deeds.restore(old)
          }}
        />
      ) : null}
      {pictures.dialog}
      {linking === undefined ? null : (
        <LinkDialog
          address={linking}
          onClose={() => setLinking(undefined)}
          onSet={(address) => {
            const found = linkable(text.state())
            setLinking(undefined)
            afterDialog(focus)
            if (found !== null) setLink(found, address)(text.state(), text.dispatch)
          }}
        />
      )}
    </div>
  )
}
