import type { AuthorityView } from '../../shared/wire/authority'
import type { AssemblyHead } from '../../shared/wire/keeper'

/** What the keeper is asked about who may write, and what it answers. */
/** `words`: of the recovery sheet, this once; null where none was made (RS1). */
export type Founded = { readonly head: AssemblyHead; readonly words: readonly string[] | null }
export type OfficeAnswer = Founded & { readonly view: AuthorityView }
export type OfficeDeed =
  | { readonly type: 'authority' }
  | { readonly type: 'recover'; readonly words: string; readonly person: string | null }
  | { readonly type: 'resheet'; readonly words: string | null }
  | { readonly type: 'revoke'; readonly key: string }
  | {
      readonly type: 'handover'
      readonly key: string
      readonly stays: boolean
      readonly until?: number
    }
  | { readonly type: 'rotate' }
  | { readonly type: 'policy'; readonly openTo: AuthorityView['openTo'] }
  /** Halves of what makes a member of a host (IV11). */
  | { readonly type: 'affiliate'; readonly genesis: string }
  | { readonly type: 'recognise'; readonly genesis: string; readonly remits?: readonly string[] }
  | { readonly type: 'unlink'; readonly genesis: string; readonly as: 'host' | 'member' }
