/** The words of the question whose matter a proposal is. */
type Check = {
  readonly when: 'tabling' | 'adoption'
  readonly reach: 'ours' | 'touches' | 'belongs'
  readonly step: 'go-on' | 'invite' | 'refer' | null
}

export const remit = {
  title: 'Remit',
  /** The name of the assembly and the topic stand where they are put, each with its own direction. */
  meets: 'These words meet the remit of',
  /** RM5: no host repeats it. */
  claimed: 'which it claims: no assembly above says so',
  whose: 'Whose matter is it?',
  check: 'Check the remit',
  change: 'Change',
  topic: 'Which remit does it meet?',
  reaches: 'Whose matter is it?',
  reach: {
    ours: 'It is ours',
    touches: 'It touches theirs',
    belongs: 'It is theirs',
  },
  steps: 'What happens now?',
  step: {
    'go-on': 'We go on, with a note',
    invite: 'We invite them',
    refer: 'We refer it to them',
  },
  note: 'Note',
  put: 'Put on record',
  done: 'Whose matter it is stands on record.',
  again: 'It is about to be adopted.',
  confirm: 'Still so',
  contested: 'recorded differently in two places',
} as const

/** `Remit, when tabled: touches`: what comes before the name of the assembly. */
export function reachWords({ when, reach }: Check): string {
  const at = when === 'tabling' ? 'Remit, when tabled' : 'Remit, when adopted'
  return { ours: `${at}: ours`, touches: `${at}: touches`, belongs: `${at}: belongs to` }[reach]
}

export function stepWords({ step }: Check): string {
  if (step === null) return ''
  return { 'go-on': 'we go on', invite: 'they are invited', refer: 'referred to them' }[step]
}
