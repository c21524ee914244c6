import { done, type Result, refused } from '../shared/result'
import type { DeskRefused, DeskStatus, KeyChoice, Realm } from '../shared/wire/ipc'
import type { KeySource } from '../shared/wire/keeper-control'
import type { KeeperProcess } from './keeper-process'
import { keyKindIn } from './key-kind'
import type { Keystore } from './keystore'
import { erasePractice, makeFolder, type Profile, realmExists } from './profile'

/**
 * Which realm is open, and whether its key is in use. Starts the keeper on entering and ends it, after it has written
 * everything, on lock, leave, erase and quit. One deed at a time: a second waits for the first.
 *
 *   welcome --enter--> open (practice, or a real key that asks nothing)
 *      |  \--enter--> keyless --begin--> open
 *      |   \-enter--> locked --unlock--> open --lock--> locked        leave: from anywhere back to welcome
 */
export type DeskWorld = {
  readonly profile: Profile
  readonly keystore: Keystore
  readonly runtime: DeskStatus['runtime']
  readonly platform: string
  readonly appVersion: string
  readonly launchKeeper: () => KeeperProcess
  /** Asks the window to make everything durable; false when it did not say so in time. */
  readonly settle: () => Promise<boolean>
  /** `same`: the page is loaded anew. `fresh`: its process ends and another begins (lock, unlock). */
  readonly show: (page: 'index' | 'lock', process: 'same' | 'fresh') => void
  /** Loads the page unseen, in a process of its own, for a `show` that may follow; `forget` it when none does. */
  readonly prepare: (page: 'index') => { readonly forget: () => void }
  /** Connects the window's worker with the keeper. */
  readonly connect: (keeper: KeeperProcess) => void
  readonly statusChanged: (status: DeskStatus) => void
  readonly keeperGone: () => void
}

export type Moved = Promise<Result<DeskStatus, DeskRefused>>
export type Desk = {
  readonly status: () => DeskStatus
  readonly enter: (realm: Realm) => Moved
  readonly begin: (key: KeyChoice) => Moved
  readonly unlock: (passphrase: string) => Moved
  readonly lock: () => Moved
  readonly leave: () => Moved
  readonly erasePractice: () => Moved
  readonly setBusy: (busy: boolean) => void
  /** SH8: whether the app may lock by itself now. */
  readonly mayLockItself: () => boolean
  /** Tells a page that was loaded anew how things stand, and connects it when a realm is open. */
  readonly pageLoaded: (page: 'index' | 'lock') => void
  readonly keeper: () => KeeperProcess | null
  readonly close: () => Promise<void>
}

/** The keeper may have a last backup to write; after this long it is ended all the same. */
const closingLimit = 60_000

export function createDesk(world: DeskWorld): Desk {
  let state: DeskStatus['state'] = 'welcome'
  let realm: Realm | null = null
  let keeper: KeeperProcess | null = null
  /** Runs while someone stands at the door, and holds nothing: no folder and no key was named to it. */
  let spare: KeeperProcess | null = null
  let busy = false
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <Value>(deed: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(deed)
    turn = next.catch(() => undefined) // the caller hears of it; the next in line must still get its turn
    return next
  }
  const folder = () => world.profile.realm(realm ?? 'practice')
  const kind = (): KeyChoice['type'] | null => (realm ? keyKindIn(folder()) : null)
  const status = (): DeskStatus => ({
    state,
    realm,
    keystore: world.keystore.real(),
    keyKind: kind(),
    runtime: world.runtime,
    practiceExists: realmExists(world.profile, 'practice'),
    realExists: realmExists(world.profile, 'real'),
    platform: world.platform,
    journalFolder: realm ? folder() : world.profile.folder,
  })
  const become = (next: DeskStatus['state'], nextRealm: Realm | null): Result<DeskStatus, DeskRefused> => {
    state = next
    realm = nextRealm
    world.statusChanged(status())
    return done(status())
  }

  const standBy = () => {
    if (spare !== null || keeper !== null) return
    const run = world.launchKeeper()
    spare = run
    run.ended.then(() => {
      if (spare === run) spare = null
    })
  }
  const takeSpare = (): KeeperProcess | null => {
    const run = spare
    spare = null
    return run
  }

  /** Starts the keeper; a refused start leaves the desk where it was. */
  const start = async (key: KeySource, create: boolean): Moved => {
    const starting = realm ?? 'practice'
    makeFolder(folder())
    const run = takeSpare() ?? world.launchKeeper()
    const answer = await run.ask({
      type: 'start',
      folder: folder(),
      realm: starting,
      key,
      create,
      appVersion: world.appVersion,
    })
    if (key.type === 'keystore') key.masterKey.fill(0)
    if (!answer.ok) {
      await run.end(0)
      return answer
    }
    keeper = run
    run.ended.then(() => {
      if (keeper !== run) return
      keeper = null
      world.keeperGone()
    })
    const fromLockPage = state === 'locked'
    const opened = become('open', starting)
    if (fromLockPage) world.show('index', 'fresh')
    else world.connect(run)
    return opened
  }
  /** The page behind the lock is read while the passphrase is stretched, which takes a while on purpose. */
  const unlock = async (passphrase: string): Moved => {
    if (state !== 'locked') return refused({ rule: 'SH10', cause: 'not-now' })
    const page = world.prepare('index')
    const opened = await startWithStored(passphrase)
    if (!opened.ok) page.forget()
    return opened
  }
  const startWithStored = async (passphrase: string | null): Moved => {
    const stored = kind()
    if (stored === 'unprotected') return start({ type: 'unprotected' }, false)
    if (stored === 'passphrase' && passphrase !== null)
      return start({ type: 'passphrase', passphrase }, false)
    if (stored !== 'keystore') return refused({ rule: 'SH10', cause: 'no-key' })
    const masterKey = await world.keystore.read(folder())
    return masterKey.ok ? start({ type: 'keystore', masterKey: masterKey.value }, false) : masterKey
  }
  const endKeeper = async () => {
    const run = keeper
    keeper = null
    busy = false
    if (run) await run.end(closingLimit)
  }
  const leave = async (): Moved => {
    if (state === 'open' && !(await world.settle())) return refused({ rule: 'SH10', cause: 'not-settled' })
    const fromLockPage = state === 'locked'
    await endKeeper()
    const left = become('welcome', null)
    world.show('index', fromLockPage ? 'fresh' : 'same')
    return left
  }

  const enter = async (wanted: Realm): Moved => {
    if (wanted === 'real' && world.runtime.fallback && !world.runtime.realAllowed) {
      return refused({ rule: 'SH22', cause: 'old-runtime' })
    }
    if (state === 'open' && realm === wanted && keeper) return done(status())
    if (state !== 'welcome') {
      const left = await leave()
      if (!left.ok) return left
    }
    realm = wanted
    const entered = await through(wanted)
    if (!entered.ok) become('welcome', null)
    return entered
  }
  const through = async (wanted: Realm): Moved => {
    if (wanted === 'practice') return start({ type: 'unprotected' }, !realmExists(world.profile, 'practice'))
    if (!realmExists(world.profile, 'real')) return become('keyless', 'real')
    if (kind() !== 'passphrase') return startWithStored(null)
    const locked = become('locked', 'real')
    world.show('lock', 'fresh')
    return locked
  }
  const begin = async (choice: KeyChoice): Moved => {
    if (state !== 'keyless') return refused({ rule: 'SH10', cause: 'not-now' })
    if (choice.type !== 'keystore') return start(choice, true)
    makeFolder(folder())
    const masterKey = await world.keystore.make(folder())
    return masterKey.ok ? start({ type: 'keystore', masterKey: masterKey.value }, true) : masterKey
  }
  const lock = async (): Moved => {
    if (state !== 'open') return refused({ rule: 'SH8', cause: 'not-now' })
    if (busy) return refused({ rule: 'SH8', cause: 'busy' })
    if (kind() === 'unprotected') return refused({ rule: 'SH8', cause: 'unprotected' })
    if (!(await world.settle())) return refused({ rule: 'SH8', cause: 'not-settled' })
    await endKeeper()
    const locked = become('locked', realm)
    world.show('lock', 'fresh')
    return locked
  }

  return {
    status,
    enter: (wanted) => inTurn(() => enter(wanted)),
    begin: (choice) => inTurn(() => begin(choice)),
    unlock: (passphrase) => inTurn(() => unlock(passphrase)),
    lock: () => inTurn(lock),
    leave: () => inTurn(leave),
    erasePractice: () =>
      inTurn(async () => {
        if (realm === 'practice') {
          await endKeeper()
          become('welcome', null)
          world.show('index', 'same')
        }
        await erasePractice(world.profile)
        return become(state, realm)
      }),
    setBusy: (now) => {
      busy = now
    },
    mayLockItself: () => state === 'open' && !busy && kind() !== 'unprotected',
    pageLoaded: (page) => {
      if (page === 'index') world.statusChanged(status())
      if (state === 'open' && keeper) world.connect(keeper)
      else standBy()
    },
    keeper: () => keeper,
    close: () =>
      inTurn(async () => {
        await Promise.all([endKeeper(), takeSpare()?.end(0)])
      }),
  }
}
