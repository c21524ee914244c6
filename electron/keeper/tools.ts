import type { Clock } from './assembly'
import type { Random } from './box'
import type { Disk } from './disk'

/** What a keeper is given of the world: a disk, chance and a clock; others in tests. */
export type Tools = { readonly disk: Disk; readonly random: Random; readonly clock: Clock }
