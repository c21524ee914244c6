import { DOMSerializer, Fragment } from 'prosemirror-model'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Meeting } from '../../shared/meeting/meeting'
import { localTime } from '../../shared/meeting/time'
import type { LivingDocument } from '../data/living-document'
import type { OldStretch } from '../data/words-history'
import { wordsAt, wordsHistory } from '../data/words-history'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { editor as words } from '../words/en/editor'
import { schema } from './schema'
import { oldLines } from './versions'

/** ED14: the note as it was, version by version, and back to one of them. What is written meanwhile goes on underneath. */
export type VersionsDialogProps = {
  readonly document: LivingDocument<object>
  readonly item: string
  readonly nameOf: (person: string) => string
  readonly onRestore: (old: readonly OldStretch[]) => void
  readonly onClose: () => void
}

export function VersionsDialog({ document, item, nameOf, onRestore, onClose }: VersionsDialogProps) {
  const id = useId()
  const page = useRef<HTMLDivElement>(null)
  const versions = useMemo(
    () => document.ask((now) => wordsHistory(now, document.seen() as Meeting, item)) ?? [],
    [document, item],
  )
  const [at, setAt] = useState(Math.max(0, versions.length - 1))
  const version = versions[at]
  const old = useMemo(
    () => (version === undefined ? [] : (document.ask((now) => wordsAt(now, version.heads, item)) ?? [])),
    [document, item, version],
  )
  const isLast = at === versions.length - 1
  const by = version?.by == null ? words.versionBySomebody : nameOf(version.by.person)
  const when = version?.after == null ? null : localTime(version.after).slice(0, 5)
  const said = words.version(at + 1, versions.length, by, when)

  useEffect(() => {
    const made = DOMSerializer.fromSchema(schema).serializeFragment(Fragment.from(oldLines(old)))
    page.current?.replaceChildren(made)
  }, [old])

  return (
    <Dialog
      title={words.versions}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isDisabled={isLast || version === undefined} onPress={() => onRestore(old)}>
            {words.versionRestore}
          </Button>
        </>
      }
    >
      {version === undefined ? (
        <p>{words.versionsNone}</p>
      ) : (
        <>
          <div className="ed-versions">
            <label htmlFor={id}>{words.versionChoose}</label>
            <input
              id={id}
              type="range"
              min={0}
              max={versions.length - 1}
              value={at}
              aria-valuetext={said}
              onChange={(event) => setAt(Number(event.target.value))}
            />
            <p>{isLast ? `${said} ${words.versionNow}` : said}</p>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <section className="ed-version-page" aria-label={words.versionPage} tabIndex={0}>
            <div className="fm-words serif" ref={page} />
          </section>
          <p className="quiet small">{words.versionHelp}</p>
        </>
      )}
    </Dialog>
  )
}
