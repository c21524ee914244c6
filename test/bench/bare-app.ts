import { writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'

/**
 * The empty window that starts and memory are measured against: nothing but Electron, a sandboxed window and about:blank.
 * Given `--print=<page.html>` and `--to=<file>` it prints that page instead, again and again.
 */
const given = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
const say = (line: string) => process.stdout.write(`${line}\n`)

app.enableSandbox()
const profile = given('profile')
if (profile !== undefined) app.setPath('userData', profile)
app.on('window-all-closed', () => undefined)
app.whenReady().then(async () => {
  const page = given('print')
  const to = given('to')
  if (page !== undefined && to !== undefined) return print(page, to)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => {
    window.show()
    say(`ready ${Date.now()}`)
  })
  await window.loadURL('about:blank')
})

/** Loads and prints in a fresh hidden window each time, as the app does. */
async function print(page: string, to: string): Promise<void> {
  for (let time = 0; ; time += 1) {
    const begin = performance.now()
    const window = new BrowserWindow({
      show: false,
      width: 794,
      height: 1123,
      webPreferences: { sandbox: true, backgroundThrottling: false },
    })
    await window.loadFile(page)
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => null)')
    const printed = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    writeFileSync(to, printed)
    window.destroy()
    say(`printed ${time} ${performance.now() - begin}`)
  }
}
