import { type App, dialog } from 'electron'
import type { Closing } from './closing'
import type { Desk } from './desk'
import { words } from './words'

/** Quitting waits for the window, then for the keeper (SH10). Only a person's own choice cuts the wait short. */
export function waitAtQuit(app: App, desk: Desk, closing: Closing): void {
  let going: 'no' | 'asked' | 'yes' = 'no'
  app.on('before-quit', (event) => {
    if (going === 'yes') return
    event.preventDefault()
    if (going === 'asked') return
    going = 'asked'
    void leaveInOrder(desk, closing).then((leave) => {
      going = leave ? 'yes' : 'no'
      if (leave) app.exit(0)
    })
  })
}

async function leaveInOrder(desk: Desk, closing: Closing): Promise<boolean> {
  const settled = desk.status().state !== 'open' || (await closing.settle())
  if (!settled && !(await quitAnyway())) return false
  await desk.close()
  return true
}

async function quitAnyway(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: words.notSaved,
    detail: words.notSavedDetail,
    buttons: [words.wait, words.quitAnyway],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
