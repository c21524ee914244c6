/** Who may write in an assembly, as the screen asks for it: devices by their short names, persons by their ids on the roll. */
export type AuthorityView = {
  /** Its founding entry's hash. */
  readonly genesis: string
  /** Who may write now, the most senior first. */
  readonly offices: readonly OfficeLine[]
  readonly ended: readonly EndedLine[]
  /** Deeds without effect, with the reason (AU5). */
  readonly struck: readonly StruckLine[]
  /** Its hosts and its member assemblies, as its own log names them. */
  readonly hosts: readonly KinLine[]
  readonly members: readonly KinLine[]
  /** Who may fetch what it publishes: the whole tree, or the hosts directly above. */
  readonly openTo: 'tree' | 'hosts'
  /** Whether there is a recovery sheet. */
  readonly sheet: boolean
  /** Whether what is written on this computer is signed in an office. */
  readonly signs: boolean
}

export type KinLine = {
  /** Its founding entry's hash. */
  readonly genesis: string
  readonly at: number
  readonly remits: readonly string[]
}

export type StruckLine = {
  readonly entry: string
  readonly op: string
  readonly device: string
  readonly person: string | null
  readonly at: number
  readonly why: 'removed' | 'rests-on' | 'recovered' | 'resheeted'
}

export type OfficeLine = {
  /** The device's public key, which names it in deeds, and its name in statements. */
  readonly key: string
  readonly device: string
  readonly isHere: boolean
  readonly person: string | null
  readonly role: 'secretary' | 'deputy'
  readonly how: 'found' | 'grant' | 'handover' | 'rotate' | 'recover'
  /** The clock of the device that gave it, in seconds: only shown. */
  readonly at: number
  readonly giver: string | null
  /** An acting office ends at this second. */
  readonly until: number | null
}

export type EndedLine = OfficeLine & {
  readonly ended: {
    readonly at: number
    readonly how: 'revoke' | 'handover' | 'rotate'
    readonly person: string | null
  }
}
