import { spellerOver } from '../data/speller'
import spellingWorker from '../worker/spelling-worker.ts?worker&url'
import { workerUrl } from './trusted'

/** One dictionary for the whole window (SP1). */
export const speller = spellerOver(
  () => new Worker(workerUrl(spellingWorker), { type: 'module', name: 'spelling' }),
)
