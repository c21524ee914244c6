/** What the app, its tests and their proofs need from a Linux system: throws with the one command that installs what is missing. */
export function ensureSystem(wish: {
  readonly mayInstall: boolean
  /** A virtual display as well. */
  readonly display: boolean
  /** Programs that read what the app writes. */
  readonly proofs?: boolean
  /** A writing program as well. */
  readonly office?: boolean
}): Promise<void>
export function hasDisplay(): boolean
