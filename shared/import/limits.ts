/** What a file that is taken in may be (IM11, trust.md H18): the figures of a body no assembly has outgrown. */
export const importLimits = {
  /** Bytes of the file. */
  size: 20_000_000,
  rows: 50_000,
  columns: 100,
  /** Letters of one cell. */
  cell: 20_000,
} as const
