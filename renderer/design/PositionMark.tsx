import './PositionMark.css'

/** Five positions and none: told apart by shape and letter; colour only helps. */
export type Stance = 'agree' | 'reservations' | 'stand-aside' | 'block' | 'abstain'

const letters: Readonly<Record<Stance | 'none', string>> = {
  agree: 'A',
  reservations: 'R',
  'stand-aside': 'S',
  block: 'B',
  abstain: '',
  none: '',
}

export type PositionMarkProps = {
  readonly stance: Stance | 'none'
  readonly size?: 16 | 20 | 24
  /** Spoken name; without it the mark is decoration beside a word. */
  readonly label?: string
}

export function PositionMark({ stance, size = 20, label }: PositionMarkProps) {
  const drawing = (
    <svg
      className={`fm-mark fm-mark-${stance}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <Shape stance={stance} />
      {letters[stance] === '' ? null : (
        <text
          className="fm-mark-letter"
          x="12"
          y={stance === 'reservations' ? 19.2 : 16.4}
          textAnchor="middle"
        >
          {letters[stance]}
        </text>
      )}
    </svg>
  )
  if (label === undefined) return drawing
  return (
    <span role="img" aria-label={label}>
      {drawing}
    </span>
  )
}

function Shape({ stance }: { readonly stance: Stance | 'none' }) {
  switch (stance) {
    case 'agree':
      return <circle cx="12" cy="12" r="11" />
    case 'reservations':
      return <path d="M12 .8 23.6 22.6H.4Z" strokeLinejoin="round" />
    case 'stand-aside':
      return <rect x="1.6" y="1.6" width="20.8" height="20.8" rx="1" />
    case 'block':
      return <path d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4Z" />
    case 'abstain':
      return <rect x="2.5" y="10" width="19" height="4" rx="2" />
    case 'none':
      return <circle className="fm-mark-ring" cx="12" cy="12" r="9.5" />
  }
}
