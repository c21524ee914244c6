/** What a peer may send at most, and what is done with one that sends more (SY2, SY9, SY10). */
const kib = 1024

export const limits = {
  /** One frame on the wire or in a bundle. What is sent stays well below, so that a line that is cut loses little. */
  frame: 1024 * kib,
  framePacked: 64 * kib,
  /** A run of entries with their blobs; a longer blob is asked for by itself. */
  runPacked: 256 * kib,
  runEntries: 256,
  blobInRun: 16 * kib,
  helloBytes: 4 * kib,
  /** Counts per frame. */
  genesis: 64,
  spaces: 4096,
  feeds: 512,
  entries: 4096,
  hashes: 4096,
  fixed: 8192,
  /** A blob this long or longer travels in chunks. */
  blobInChunks: 512 * kib,
  chunk: 256 * kib,
  blob: 25 * 1024 * kib,
  blobInPush: 8 * kib,
  /** Frames handed to the line and not yet taken by it. */
  unsent: 8,
  /** Blobs asked of one peer at a time; how long it may be silent before another is asked, and then before it is again. */
  sought: 256,
  /** Blobs that are spared and that somebody wants to read, at a time (TR5). */
  wanted: 4096,
  soughtMilliseconds: 15_000,
  deniedMilliseconds: 300_000,
  /** Twenty-four months: a published text that is older is fetched when somebody opens it (TR3). */
  sparedSeconds: 731 * 86_400,
  owed: 4096,
  pushesWaiting: 20,
  pushesPerSecond: 50,
  /** Bytes nobody asked for, or that were refused. */
  unaskedPerSecond: 256 * kib,
  unaskedAtOnce: 1024 * kib,
  /** Entries that wait for what they rest on, per peer that brought them. */
  waitingEntries: 1000,
  waitingBytes: 8 * 1024 * kib,
  live: 4 * kib,
  /** What others carry (LT6): one, how many are named at a time, asked of one peer at a time, and found false before it is left alone. */
  parcel: 512 * kib,
  offers: 512,
  fetched: 8,
  falseParcels: 3,
  /** Kept for one sender, for one that brought them, and for all; the bytes beside them. Days until one is dropped. */
  parcelsOfOne: 64,
  parcelBytesOfOne: 2 * 1024 * kib,
  parcelBytesFromOne: 16 * 1024 * kib,
  parcels: 2048,
  parcelBytes: 48 * 1024 * kib,
  parcelDays: 60,
  livesPerSecond: 20,
  badSignatures: 3,
  backOffSeconds: 600,
  /** Between two looks at whether both hold the same. */
  againMilliseconds: 2000,
  /** The same when they are not known to hold the same, and nothing moves. */
  unsureMilliseconds: 30_000,
} as const
