import { design } from '../words/en/design'
import './StatusLamp.css'

/** Says "Saved 20:41:07" on the journal's acknowledgement and nothing else. Its place is as wide as its longest word. */
export type StatusLampProps = {
  readonly state: 'idle' | 'saving' | 'saved' | 'refused'
  /** `20:41:07`, the time of the acknowledgement. */
  readonly at?: string
  readonly words?: string
}

export function StatusLamp({ state, at, words }: StatusLampProps) {
  return (
    <span className={`fm-lamp fm-lamp-${state}`} data-state={state}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <Light state={state} />
      </svg>
      <span className="fm-lamp-words figures">{words ?? said(state, at)}</span>
    </span>
  )
}

function said(state: StatusLampProps['state'], at: string | undefined): string {
  switch (state) {
    case 'idle':
      return design.ready
    case 'saving':
      return design.saving
    case 'saved':
      return at === undefined ? design.savedPlain : design.saved(at)
    case 'refused':
      return design.notSaved
  }
}

function Light({ state }: { readonly state: StatusLampProps['state'] }) {
  switch (state) {
    case 'saved':
      return <path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.2 4.2-4.1 4.4-2.3-2.2-1.2 1.2 3.6 3.4 5.3-5.6Z" />
    case 'saving':
      return <circle className="fm-lamp-ring" cx="8" cy="8" r="5.8" strokeDasharray="3.2 2.8" />
    case 'refused':
      return <path d="M8 .5 15.8 15H.2ZM7.1 5.8v4.4h1.8V5.8Zm0 5.6v1.8h1.8v-1.8Z" fillRule="evenodd" />
    case 'idle':
      return <circle className="fm-lamp-ring" cx="8" cy="8" r="5.8" />
  }
}
