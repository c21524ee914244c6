import * as v from 'valibot'
import type { BundleTaken, BundleWritten } from './bundles'

/**
 * The one contract between a window and the main process. Every channel has a schema for what it is given;
 * the main process parses before it listens (WI2), and answers only the app's own top frame (WI1).
 */
export const realm = v.picklist(['practice', 'real'])
/** Practice and real records never share a folder, a key or a database (PR1). */
export type Realm = v.InferOutput<typeof realm>

export const appearance = v.picklist(['system', 'light', 'dark'])
export type Appearance = v.InferOutput<typeof appearance>

export const keyChoice = v.variant('type', [
  v.object({ type: v.literal('passphrase'), passphrase: v.pipe(v.string(), v.maxLength(1024)) }),
  v.object({ type: v.literal('keystore') }),
  v.object({ type: v.literal('unprotected') }),
])
/** The one question of the first run (decisions 6): how the key is kept at rest. */
export type KeyChoice = v.InferOutput<typeof keyChoice>

const nothing = v.object({})
const shortText = v.pipe(v.string(), v.maxLength(500))

/** Channel -> what it is given. What it answers stands in `Answers`. */
export const channels = {
  'desk:status': nothing,
  /** Enter a realm: starts its keeper (practice needs no key question) and answers the new status. */
  'desk:enter': v.object({ realm }),
  /** First run of the real realm: makes the key as chosen. */
  'desk:begin': v.object({ key: keyChoice }),
  'desk:unlock': v.object({ passphrase: v.pipe(v.string(), v.maxLength(1024)) }),
  /** Ends renderer and keeper and shows the page that holds no data. Refused while `desk:busy` says so. */
  'desk:lock': nothing,
  /** The window tells whether a meeting is open: then nothing locks by itself (decisions 6). */
  'desk:busy': v.object({ busy: v.boolean() }),
  /** Leave to the welcome screen: ends the keeper of the present realm after it has written everything. */
  'desk:leave': nothing,
  'practice:erase': nothing,
  'settings:read': nothing,
  'settings:change': v.object({
    appearance: v.optional(appearance),
    autoLockMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240))),
    singleKeys: v.optional(v.boolean()),
    spelling: v.optional(v.boolean()),
  }),
  /** Blocks (opaque to main) drawn by the hidden print window and saved where the person says. */
  'print:save': v.object({
    payload: v.string(),
    title: shortText,
    language: shortText,
    suggestedName: shortText,
  }),
  /** Only the print window asks this, once. */
  'print:payload': nothing,
  'print:drawn': v.object({ title: shortText }),
  /** The same pages, handed back: they become one of the files that go out together. */
  'print:make': v.object({
    payload: v.string(),
    title: shortText,
    language: shortText,
    sheet: v.picklist(['A4', 'Letter']),
  }),
  'print:stop': nothing,
  /** The person says into which folder; so many files may then be put there (EX30). */
  'export:folder': v.object({ files: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)) }),
  'export:write': v.object({
    suggestedName: shortText,
    bytes: v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes'),
  }),
  'export:show': nothing,
  'file:save': v.object({
    suggestedName: shortText,
    bytes: v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes'),
  }),
  /** A file that somebody handed over while two computers are paired: the person says which. */
  'pairing:open': v.object({ kind: v.picklist(['invite', 'reply', 'admission']) }),
  /** A list, a meeting or papers that somebody made elsewhere: the person says which file (IM16). */
  'import:open': v.object({ kind: v.picklist(['people', 'meeting', 'papers']) }),
  'backup:make': nothing,
  'backup:list': nothing,
  /** The backup's own passphrase, where it was made with another key than this computer's. */
  'backup:restore': v.object({ passphrase: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  /** A bundle file of one assembly, where the person says; `since`: without what this device had. */
  'bundle:export': v.object({
    assembly: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    circle: v.picklist(['open', 'joint', 'inner']),
    since: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
    suggestedName: shortText,
  }),
  'bundle:import': nothing,
  /** In practice: an invented federation, made here (PF8). */
  'practice:federation': v.object({ until: v.pipe(v.string(), v.isoDate()) }),
  'journal:show': nothing,
  /** On this display, or where it was last; once open, it moves there (PU10). */
  'public:open': v.object({ display: v.optional(v.pipe(v.number(), v.safeInteger())) }),
  'public:close': nothing,
  'public:status': nothing,
  /** Quit waits: the window answers `app:closing` with this once everything it holds is durable. */
  'app:ready-to-close': nothing,
} as const

export type Channel = keyof typeof channels
export type Given<C extends Channel> = v.InferInput<(typeof channels)[C]>

export type Settings = {
  appearance: Appearance
  autoLockMinutes: number
  singleKeys: boolean
  spelling: boolean
}

export type DeskStatus = {
  /** `welcome`: no realm entered. `keyless`: the real realm was entered for the first time: ask the key question. */
  readonly state: 'welcome' | 'keyless' | 'locked' | 'open'
  readonly realm: Realm | null
  /** Which sorts of key this computer can really keep (never `basic_text`). */
  readonly keystore: boolean
  readonly keyKind: KeyChoice['type'] | null
  readonly runtime: { readonly electron: string; readonly fallback: boolean; readonly realAllowed: boolean }
  readonly practiceExists: boolean
  readonly realExists: boolean
  readonly platform: string
  readonly journalFolder: string
}

/** Why main or the keeper could not do what was asked; the sentence is the renderer's. */
export type DeskRefused = { readonly rule: string; readonly cause?: string; readonly detail?: string }
export type BackupLine = {
  readonly name: string
  readonly path: string
  readonly at: string
  readonly bytes: number
}

/** The public screen, and where it can be shown. */
export type PublicStatus = {
  readonly isOpen: boolean
  /** Where it is, or would be. */
  readonly display: number | null
  readonly displays: readonly PublicDisplay[]
}
export type PublicDisplay = {
  readonly id: number
  /** As the system calls it, or its size. */
  readonly name: string
  /** The secretary works on this one. */
  readonly isOwn: boolean
}

export type Answers = {
  'desk:status': DeskStatus
  'desk:enter': DeskStatus
  'desk:begin': DeskStatus
  'desk:unlock': DeskStatus
  'desk:lock': DeskStatus
  'desk:busy': null
  'desk:leave': DeskStatus
  'practice:erase': DeskStatus
  'settings:read': Settings
  'settings:change': Settings
  'print:save': { readonly saved: boolean; readonly path?: string }
  'print:payload': string
  'print:drawn': null
  'print:make': Uint8Array
  'print:stop': null
  /** No folder: none was chosen. `app`: the version of Folkmoot, for the files that name it. */
  'export:folder': { readonly folder?: string; readonly app: string }
  'export:write': { readonly path: string }
  'export:show': null
  'file:save': { readonly saved: boolean; readonly path?: string }
  /** No bytes: nothing was chosen. */
  'pairing:open': { readonly bytes?: Uint8Array }
  /** No file: nothing was chosen. */
  'import:open': { readonly file?: { readonly name: string; readonly bytes: Uint8Array } }
  /** `damaged`: entries that cannot be read here, and so not in the backup either (BA7). */
  'backup:make': { readonly saved: boolean; readonly line?: BackupLine; readonly damaged?: number }
  /** `trouble`: why the last automatic backup is not what it should be (BA8). */
  'backup:list': {
    readonly automatic: readonly BackupLine[]
    readonly folder: string
    readonly trouble: DeskRefused | null
  }
  'backup:restore': { readonly restored: boolean; readonly assemblies?: number }
  'bundle:export': { readonly saved: boolean; readonly path?: string; readonly written?: BundleWritten }
  /** Null: no file was chosen. */
  'bundle:import': { readonly taken: BundleTaken | null }
  'practice:federation': { readonly taken: BundleTaken }
  'journal:show': null
  'public:open': PublicStatus
  'public:close': PublicStatus
  'public:status': PublicStatus
  'app:ready-to-close': null
}

/** What main tells the window unasked. */
export type Announcement =
  | { readonly type: 'menu'; readonly command: MenuCommand }
  | { readonly type: 'closing' }
  | { readonly type: 'status'; readonly status: DeskStatus }
  | { readonly type: 'keeper-gone' }
  | { readonly type: 'public-screen'; readonly status: PublicStatus }

export type MenuCommand =
  | 'go-anywhere'
  | 'keys'
  | 'undo'
  | 'redo'
  | 'new-meeting'
  | 'lock'
  | 'settings'
  | 'export-pdf'
  | 'backup'
  | 'hand-over'
  | 'take-in'
  | 'public-screen'

/** The whole of what the preload puts on `window.folkmoot`. Nothing else crosses. */
export type Bridge = {
  readonly ask: <C extends Channel>(
    channel: C,
    given: Given<C>,
  ) => Promise<
    { readonly ok: true; readonly value: Answers[C] } | { readonly ok: false; readonly refusal: DeskRefused }
  >
  /** Returns the function that stops listening. */
  readonly listen: (hear: (announcement: Announcement) => void) => () => void
}

/** A MessagePort arrives in the page as a `message` event with this data and one port: to the keeper, or between two pages. */
export type PortName = 'folkmoot:keeper-port' | 'folkmoot:public-port'
export type PortArrival = { readonly type: PortName }
