/** The names of the cache's rows: opaque ids, frame numbers and kinds, nothing a thief could read (CA5). */
const digits = (frame: number) => String(frame).padStart(12, '0')

export const rowOf = {
  /** Which frame of the assembly's journal the cache has reached. */
  head: (assembly: string) => `head/${assembly}`,
  founding: (assembly: string) => `founding/${assembly}`,
  charter: (assembly: string) => `charter/${assembly}`,
  /** Each version that was sealed, the newest too. */
  sealed: (assembly: string, record: string) => `sealed/${assembly}/${record}`,
  allSealed: (assembly: string) => `sealed/${assembly}/`,
  /** That an assembly accepts the charter of a Thing; under the assembly that says so. */
  acceptance: (assembly: string, record: string) => `acceptance/${assembly}/${record}`,
  allAcceptances: (assembly: string) => `acceptance/${assembly}/`,
  everyAcceptance: 'acceptance/',
  /** What an assembly says in the joint circle of another, under that other. */
  spoken: (host: string, record: string) => `spoken/${host}/${record}`,
  allSpoken: (host: string) => `spoken/${host}/`,
  everySpoken: 'spoken/',
  shelf: (assembly: string) => `shelf/${assembly}`,
  /** To which assembly and room a document belongs. */
  document: (document: string) => `document/${document}`,
  everyDocument: 'document/',
  chunk: (document: string, frame: number) => `chunk/${document}/${digits(frame)}`,
  chunks: (document: string) => `chunk/${document}/`,
  everyChunk: 'chunk/',
  /** A whole save in the place of all chunks up to this one: a name of its own, so that no frame read again writes over it. */
  whole: (chunk: string) => (chunk.endsWith('w') ? chunk : `${chunk}w`),
  projection: (document: string) => `projection/${document}`,
  /** Decisions and actions of one meeting, for the registers. */
  lines: (assembly: string, document: string) => `lines/${assembly}/${document}`,
  allLines: (assembly: string) => `lines/${assembly}/`,
  /** What the search finds of one meeting. */
  passages: (assembly: string, document: string) => `passages/${assembly}/${document}`,
  /** The document has chunks that its summary does not know yet. */
  stale: (assembly: string, document: string) => `stale/${assembly}/${document}`,
  allStale: (assembly: string) => `stale/${assembly}/`,
  everyStale: 'stale/',
  /** Something in the document does not count any more: it is to be made anew from the journal. */
  rewriting: (assembly: string, document: string) => `rewriting/${assembly}/${document}`,
  /** What is kept of an assembly's open circle; and published minutes by month, of all assemblies (GD1). */
  abroad: (assembly: string) => `abroad/${assembly}`,
  everyAbroad: 'abroad/',
  published: (month: string, assembly: string, entry: string) => `published/${month}/${assembly}/${entry}`,
  /** What the search finds of one published record (SC9). */
  told: (assembly: string, entry: string) => `told/${assembly}/${entry}`,
  allPublished: (month: string) => `published/${month}/`,
  /** Which decisions an assembly has published, by their ids and matters; and what assemblies say contradicts (CS3). */
  decided: (assembly: string) => `decided/${assembly}`,
  everyDecided: 'decided/',
  clash: (assembly: string, record: string) => `clash/${assembly}/${record}`,
  everyClash: 'clash/',
  /** What can be counted of an assembly's published meetings of a year (GD13). */
  figures: (year: string, assembly: string) => `figures/${year}/${assembly}`,
  allFigures: (year: string) => `figures/${year}/`,
  /** A word about a matter that passes between assemblies, under whoever sealed it (RF). */
  passing: (assembly: string, entry: string) => `passing/${assembly}/${entry}`,
  everyPassing: 'passing/',
  /** The newest card this assembly has sealed of itself. */
  card: (assembly: string) => `card/${assembly}`,
  /** Changes that nobody need wait for: they do not count any more. */
  gone: (document: string) => `gone/${document}`,
  allRewriting: (assembly: string) => `rewriting/${assembly}/`,
} as const

export const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
/** Own rows, sealed by this app: shape is trusted, damage throws and the cache is rebuilt. */
export const fromBytes = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T
