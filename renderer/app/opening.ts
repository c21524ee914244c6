import { type OpenDesk, openDesk } from '../data/open-desk'
import { linkToWorker } from '../data/worker-link'
import deskWorker from '../worker/worker.ts?worker&url'
import { nextKeeperPort } from './keeper-port'
import { workerUrl } from './trusted'

/** A worker, the keeper's port, and the desk on both: the one place where the three meet. */
export async function openRealm(): Promise<OpenDesk> {
  const worker = standing ?? startWorker()
  standing = null
  return openDesk(linkToWorker(worker, await nextKeeperPort()))
}

const startWorker = () => new Worker(workerUrl(deskWorker), { type: 'module', name: 'desk' })

/** Started while someone still stands at the door; it holds nothing, and asks nothing before its port comes. */
let standing: Worker | null = startWorker()
