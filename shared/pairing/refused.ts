/** Why a pairing went no further; nothing was changed by it, and no invite is used up by it (IV4). */
export type PairRefused = {
  readonly rule: 'IV2' | 'IV3' | 'IV4' | 'IV7' | 'IV8' | 'IV9'
  readonly cause:
    | 'no-invite'
    | 'no-reply'
    | 'no-admission'
    | 'newer-format'
    | 'unknown-invite'
    | 'expired'
    | 'used'
    | 'withdrawn'
    | 'wrong-proof'
    | 'not-secretary'
    | 'other-secretary'
    | 'too-many'
    | 'in-office'
    | 'needs-assembly'
    | 'itself'
    | 'practice'
    | 'not-ours'
    | 'not-granted'
    | 'removed'
}
