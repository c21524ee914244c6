import { chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { openKey } from '../../electron/keeper/key'
import { openRoads } from '../../electron/keeper/roads'
import { clearDesks, openDesk } from './desk'
import { type Appearance, appearances, dress, problemsOf } from './eyes'
import { button, home, pressAway, willOpen, willSaveAs } from './hall'
import { enrol, foundHarbour, freshLaptop, goTo, type Laptop, says, sized } from './laptops'

/**
 * Asha's laptop, and a second one that came into office by the sheet. There is no network: what each writes goes to the other in a file
 * that only the two can open, through the airlock. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
const shots = process.env.FOLKMOOT_SHOTS
const stick = ownedFolder('files')
const backup = path.join(stick, 'harbour.moot-backup')
const theirs = path.join(stick, 'from the second.moot')
const hers = path.join(stick, 'from asha.moot')
let asha: Laptop
let second: Laptop
let words: readonly string[] = []

afterAll(clearDesks)

const dialog = ({ page }: Laptop) => page.getByRole('dialog')

/** Axe in every appearance, and pictures. */
async function look({ desk, page }: Laptop, name: string, how: readonly Appearance[] = appearances) {
  const found: string[] = []
  // What the pointer happens to rest on says its name, and is not what is looked at.
  await page.mouse.move(640, 300)
  await expect.poll(() => page.getByRole('tooltip').count()).toBe(0)
  for (const appearance of how) {
    await dress(page, appearance)
    for (const problem of await problemsOf(page)) found.push(`${name}, ${appearance}: ${problem}`)
    if (shots === undefined) continue
    const picture = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
      return image?.toPNG().toString('base64') ?? ''
    })
    mkdirSync(shots, { recursive: true })
    writeFileSync(path.join(shots, `${name}-${appearance}.png`.replaceAll(' ', '-')), picture, 'base64')
  }
  await dress(page, 'light')
  expect(found).toEqual([])
}

test('Asha founds Harbour; a second laptop has a backup of it, and comes into office by the sheet', async () => {
  asha = await freshLaptop()
  const { page } = asha
  words = await foundHarbour(asha)
  await willSaveAs(asha.desk, backup)
  await button(page, 'Make a backup file').click()
  await says(asha, 'The backup file was written and read back')

  second = await freshLaptop()
  await willOpen(second.desk, backup)
  await button(second.page, 'Restore from a file').click()
  await button(second.page, 'Choose a file').click()
  await home(second.page).waitFor({ timeout: 30_000 })
  await goTo(second, 'Settings')
  await button(second.page, 'Enter the recovery sheet').click()
  await dialog(second).getByRole('textbox', { name: 'The 24 words' }).fill(words.join(' '))
  await button(second.page, 'Come into office').click()
  await says(second, 'This computer signs for the assembly now.')
  await enrol(second, ['Dafydd'])
})

describe('SN1 SN2 SN3 the Sync screen', () => {
  test('on the first day: nobody is paired, the network is off, nothing waits', async () => {
    await asha.page.getByRole('button', { name: 'Sync: Only on this computer' }).waitFor()
    await asha.page.getByRole('button', { name: /^Sync: / }).click()
    await says(asha, 'No other computer is paired with this one yet.')
    await says(asha, 'The network is off. Nothing is sent and nobody is answered.')
    await says(asha, /this computer learns who, when and how much/)
    await says(asha, 'Nothing has come in since Folkmoot was started.')
    await says(asha, 'Nothing waits, and nothing was set aside.')
    const box = asha.page.getByRole('checkbox', { name: /^Help others connect/ })
    await expect.poll(() => box.isDisabled()).toBe(true)
    await look(asha, 'sync first day')
    await sized(asha.desk, 900, 600)
    await look(asha, 'sync small', ['light'])
    await sized(asha.desk, 1366, 768)
  })

  test('SN5 who learns what is one click away', async () => {
    await button(asha.page, 'Who learns what').click()
    await asha.page.getByRole('heading', { name: 'Who learns what', level: 1 }).waitFor()
    await look(asha, 'who learns what')
    await button(asha.page, 'Back to Sync').click()
    await asha.page.getByRole('heading', { name: 'Sync', level: 1 }).waitFor()
  })
})

describe('BU8 BU9 BU10 AL1 by file alone', () => {
  test('the second laptop hands over everything, closed', async () => {
    await goTo(second, 'Sync')
    await button(second.page, 'Hand over a file').click()
    await says(second, 'Only computers that hold an office in this assembly can open it.')
    await look(second, 'hand over')
    await willSaveAs(second.desk, theirs)
    await dialog(second).getByRole('button', { name: 'Choose where' }).press('Enter')
    await says(second, /can be opened by 2 computers: .*from the second\.moot/)
  })

  test('Asha takes it in: it goes through the airlock, she is told what came, and Dafydd is on her roll', async () => {
    await willOpen(asha.desk, theirs)
    await button(asha.page, 'Take in a file').click()
    await dialog(asha).waitFor({ timeout: 30_000 })
    await says(asha, 'What came of “from the second.moot”')
    await says(asha, /entries were new and came in/)
    await says(asha, /here already/)
    await look(asha, 'taken in')
    const airlocks = await asha.desk.app.evaluate(({ app }) =>
      app.getAppMetrics().filter(({ name }) => name === 'Folkmoot airlock'),
    )
    expect(airlocks).toHaveLength(1)
    await dialog(asha).getByRole('button', { name: 'Close', exact: true }).last().press('Enter')
    await says(asha, 'File from the second.moot')
    await asha.page.getByRole('heading', { name: 'What waits' }).scrollIntoViewIfNeeded()
    await look(asha, 'sync received', ['light', 'dark'])
    await goTo(asha, 'Members')
    await asha.page.getByRole('main').getByText('Dafydd').first().waitFor()
  })

  test('twice is a no-op, and what is no bundle is told', async () => {
    await asha.desk.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('take-in')?.click()
    })
    await says(asha, 'Nothing in it was new.')
    await asha.page.keyboard.press('Escape')
    await dialog(asha).waitFor({ state: 'detached' })
    await willOpen(asha.desk, backup)
    await button(asha.page, 'Take in a file').click()
    await says(asha, 'This is not a file that Folkmoot handed over. Nothing was changed.')
  })

  test('and back: what Asha adds reaches the second laptop', async () => {
    await enrol(asha, ['Eleni'])
    await asha.desk.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('hand-over')?.click()
    })
    await willSaveAs(asha.desk, hers)
    await dialog(asha).getByRole('button', { name: 'Choose where' }).press('Enter')
    await says(asha, /can be opened by 2 computers/)
    await willOpen(second.desk, hers)
    await button(second.page, 'Take in a file').click()
    await says(second, /new and came in/)
    await second.page.keyboard.press('Escape')
    await goTo(second, 'Members')
    await second.page.getByRole('main').getByText('Eleni').first().waitFor()
    expect([...(await asha.desk.complaints()), ...(await second.desk.complaints())]).toEqual([])
  })
})

describe('SN1 SN3 with a device that was paired', () => {
  test('it is away; when both last held the same stands in the chip and on the screen; the network goes on and off', async () => {
    const [id] = await assembliesIn(asha.desk.profile)
    await asha.desk.close()
    await pairedIn(asha.desk.profile, id ?? '')
    const desk = await openDesk({ profile: asha.desk.profile, args: ['--only-this-computer'] })
    asha = { desk, page: await desk.page() }
    await sized(desk, 1366, 768)
    await pressAway(button(asha.page, 'Open'))
    await asha.page
      .getByRole('button', { name: /^Sync: Same as Una’s laptop, 3 March 2026/ })
      .waitFor({ timeout: 30_000 })
    await goTo(asha, 'Sync')
    await says(asha, /Last the same on 3 March 2026/)
    await look(asha, 'sync paired')
    await sized(desk, 900, 600)
    await look(asha, 'sync paired small', ['light', 'forced colours'])
    await sized(desk, 1366, 768)
    const network = asha.page.getByRole('checkbox', { name: /^Meet other computers/ })
    await network.press('Space')
    await says(asha, /127\.0\.0\.1:\d+/)
    await asha.page.getByText('Known on the roads as').scrollIntoViewIfNeeded()
    await look(asha, 'sync network on', ['light', 'dark'])
    await network.press('Space')
    await says(asha, 'The network is off.')
    await button(asha.page, 'Forget: Una’s laptop').click()
    await look(asha, 'forget')
    await asha.page.getByRole('alertdialog').getByRole('button', { name: 'Forget it' }).press('Enter')
    await says(asha, 'Una’s laptop is not met any more.')
    await says(asha, 'No other computer is paired with this one yet.')
    expect(await desk.complaints()).toEqual([])
  })
})

async function assembliesIn(profile: string): Promise<readonly string[]> {
  return nodeDisk.list(path.join(profile, 'real', 'assemblies'))
}

/** As pairing leaves it: one device, met last in March. */
async function pairedIn(profile: string, assembly: string): Promise<void> {
  const folder = path.join(profile, 'real')
  const key = await openKey(nodeDisk, folder, { type: 'unprotected' })
  if (!key.ok) throw new Error('The key did not open')
  const roads = await openRoads(nodeDisk, folder, key.value, systemRandom)
  await roads.add({
    key: 'ab'.repeat(32),
    name: 'Una’s laptop',
    addresses: ['/ip4/127.0.0.1/tcp/9'],
    shared: [assembly],
    kin: [],
    secret: new Uint8Array(32),
    pairedAt: '2026-03-01T19:05:07.000Z',
    sameAt: '2026-03-03T18:02:00.000Z',
    heardAt: '2026-03-03T18:04:00.000Z',
  })
  // The app runs as a user of its own.
  const { uid, gid } = statSync(path.join(folder, 'key.json'))
  chownSync(path.join(folder, 'roads'), uid, gid)
}
