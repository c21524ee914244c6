/** What is filled in by hand when there is no computer in the room: on paper alone, never in anybody's minutes (EX23). */
export type KitBlock = RollSheetBlock | PositionGridBlock

export type RollSheetBlock = {
  readonly type: 'roll-sheet'
  /** An empty name is a line to write one on. */
  readonly people: readonly KitLine[]
}
export type KitLine = { readonly name: string; readonly standing: 'member' | 'participant' | 'suspended' }

export type PositionGridBlock = {
  readonly type: 'position-grid'
  /** The item it is for; null: for one that nobody foresaw. */
  readonly item: { readonly number: string; readonly title: string } | null
  readonly people: readonly KitLine[]
}
