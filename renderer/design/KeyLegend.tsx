import { useEffect, useRef } from 'react'
import { design } from '../words/en/design'
import { Dialog } from './Dialog'
import { Kbd } from './Kbd'
import './KeyLegend.css'

/** Ctrl+/: every key and what it does, by the screen it belongs to. */
export type KeyGroup = {
  readonly title: string
  readonly keys: readonly { readonly keys: string | readonly string[]; readonly does: string }[]
}

export function KeyLegend({
  isOpen,
  onClose,
  groups,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly groups: readonly KeyGroup[]
}) {
  return (
    <Dialog title={design.keysTitle} isOpen={isOpen} onClose={onClose} size="large">
      <Lines groups={groups} />
    </Dialog>
  )
}

function Lines({ groups }: { readonly groups: readonly KeyGroup[] }) {
  const list = useRef<HTMLElement>(null)
  // The list is longer than most windows: the arrows scroll it from the first.
  useEffect(() => list.current?.focus(), [])
  return (
    <>
      {/* What scrolls must be reached by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section ref={list} className="fm-legend" aria-label={design.keysTitle} tabIndex={0}>
        {groups.map((group) => (
          <section key={group.title} className="fm-legend-group" aria-label={group.title}>
            <h3 className="fm-legend-title">{group.title}</h3>
            <dl>
              {group.keys.map((line) => (
                <div key={line.does}>
                  <dt>
                    {(typeof line.keys === 'string' ? [line.keys] : line.keys).map((keys) => (
                      <Kbd key={keys} keys={keys} spoken />
                    ))}
                  </dt>
                  <dd>{line.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </>
  )
}
