import type { ReactNode } from 'react'
import { SkipLink } from '../design/SkipLink'
import { frame } from '../words/en/frame'
import { PracticeMark } from './PracticeMark'
import { Rail, type RailItem } from './Rail'
import './Frame.css'

/**
 * What stands round every screen. Banners have their place above the bottom strip: they take room from below, and
 * nothing moves under the pointer.
 */
export type FrameProps = {
  readonly rail: readonly RailItem[]
  readonly current: string
  readonly onGo: (id: string) => void
  /** The screen needs the room of the rail's words. */
  readonly isRailBrief?: boolean
  readonly top: ReactNode
  readonly banners?: ReactNode
  readonly status?: ReactNode
  /** Present while in the practice realm. */
  readonly practice?: { readonly onLeave?: () => void }
  readonly children: ReactNode
}

export function Frame(props: FrameProps) {
  const { rail, current, onGo, isRailBrief = false, top, banners, status, practice, children } = props
  return (
    <div className="fm-frame">
      <SkipLink target="main">{frame.skip}</SkipLink>
      {practice === undefined ? null : <PracticeMark {...practice} />}
      <header className="fm-top">{top}</header>
      <div className="fm-middle">
        <Rail items={rail} current={current} onGo={onGo} isBrief={isRailBrief} />
        <div className="fm-centre">
          <main id="main" className="fm-main" tabIndex={-1}>
            {children}
          </main>
          {banners === undefined ? null : (
            <section className="fm-banners" aria-label={frame.banners}>
              {banners}
            </section>
          )}
          {status === undefined ? null : <footer className="fm-status">{status}</footer>}
        </div>
      </div>
    </div>
  )
}
