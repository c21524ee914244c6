import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, home, lit, takeSheet, willOpen, willSaveAs } from './hall'
import { keyboardOn } from './keyboard'
import { enrol, foundHarbour, freshLaptop, goTo, type Laptop, says, sized } from './laptops'

/**
 * Asha keeps Harbour Tenants and makes Uma her deputy, without any network: invite, reply and admission go to and fro as files
 * on a stick. Both see the same four words before Admit is pressed.
 */
let asha: Laptop
let uma: Laptop
const stick = ownedFolder('pairing')
const fileOf = (name: string) => path.join(stick, name)

afterAll(clearDesks)

const card = ({ page }: Laptop) => page.getByRole('region', { name: 'Who may write' })
const dialog = ({ page }: Laptop) => page.getByRole('dialog')
const wordsIn = (within: ReturnType<typeof card>) =>
  within.getByRole('list', { name: 'The four words' }).getByRole('listitem').allInnerTexts()

describe('IV10 a whole pairing by files', () => {
  test('Asha founds Harbour Tenants with Uma on the roll, and writes a note', async () => {
    asha = await freshLaptop()
    const { page } = asha
    await foundHarbour(asha)
    await enrol(asha, ['Uma', 'Chidi'])
    await goTo(asha, 'Home')
    await button(page, 'New meeting').click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Spring meeting')
    await button(page, 'Plan the meeting').click()
    await lit(page, 'saved')
  })

  test('IV1 she invites Uma as a deputy: code, picture and file', async () => {
    const { page } = asha
    await goTo(asha, 'Settings')
    await card(asha).getByRole('button', { name: 'Invite…' }).click()
    expect(await problemsInAll(page, 'invite')).toEqual([])
    await dialog(asha).getByRole('button', { name: 'Make the invite' }).click()
    await says(asha, 'Choose who is to be the deputy.')
    await dialog(asha)
      .getByRole('button', { name: /Who is it\?/ })
      .click()
    await page.getByRole('option', { name: 'Uma' }).click()
    await dialog(asha).getByRole('button', { name: 'Make the invite' }).click()
    await dialog(asha).getByLabel('Invite code').waitFor()
    await expect.poll(() => dialog(asha).getByLabel('Invite code').inputValue()).toMatch(/^folkmoot1:/)
    await dialog(asha).getByRole('button', { name: 'As a picture' }).click()
    await page.getByRole('img', { name: 'The invite as a picture, for a camera' }).waitFor()
    expect(await problemsInAll(page, 'invite-made')).toEqual([])
    await willSaveAs(asha.desk, fileOf('uma.folkmoot-invite'))
    await dialog(asha).getByRole('button', { name: 'Save as a file' }).click()
    await says(asha, /^Saved as/)
    await dialog(asha).getByRole('button', { name: 'Close' }).last().click()
    await card(asha).getByText('Waiting for a reply').waitFor()
  })

  test('IV2, IV4 through the third door Uma answers it', async () => {
    uma = await freshLaptop('Join')
    const { page } = uma
    await page.getByRole('textbox', { name: 'Invite code' }).fill('folkmoot1:AAAA')
    await button(page, 'Read the invite').click()
    await says(uma, /That is not an invite/)
    await willOpen(uma.desk, fileOf('uma.folkmoot-invite'))
    await button(page, 'Choose a file').click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Invite code' }).inputValue())
      .toMatch(/^folkmoot1:.{100,}/)
    await button(page, 'Read the invite').click()
    await says(uma, 'Asha invites you to be a deputy of Harbour Tenants.')
    expect(await problemsInAll(page, 'join-answer')).toEqual([])
    await page.getByRole('textbox', { name: /How this computer is to be called/ }).fill('Uma’s laptop')
    await button(page, 'Answer').click()
    await page.getByRole('list', { name: 'The four words' }).waitFor({ timeout: 30_000 })
    expect(await problemsInAll(page, 'join-waiting')).toEqual([])
    await sized(uma.desk, 900, 600)
    expect(await problemsInAll(page, 'join-waiting-small')).toEqual([])
    await sized(uma.desk, 1366, 768)
    await willSaveAs(uma.desk, fileOf('uma.folkmoot-reply'))
    await button(page, 'Save as a file').click()
    await says(uma, /^Saved as/)
  })

  test('IV5, IV6 both see the same words; Asha admits, and is told who will read what', async () => {
    const { page } = asha
    await card(asha).getByRole('button', { name: 'Take in a reply…' }).click()
    await willOpen(asha.desk, fileOf('uma.folkmoot-reply'))
    await dialog(asha).getByRole('button', { name: 'Choose a file' }).click()
    await expect
      .poll(() => dialog(asha).getByRole('textbox', { name: 'Reply' }).inputValue())
      .toMatch(/^folkmoot1-reply:/)
    await dialog(asha).getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('heading', { name: 'Admit Uma’s laptop?' }).waitFor({ timeout: 30_000 })
    const hers = await wordsIn(dialog(asha))
    expect(hers).toHaveLength(4)
    expect(hers).toEqual(await wordsIn(uma.page.getByRole('main')))
    await says(asha, /Uma becomes a deputy of Harbour Tenants\./)
    await expect.poll(() => dialog(asha).getByRole('button', { name: 'Admit' }).isDisabled()).toBe(true)
    expect(await problemsInAll(page, 'admit')).toEqual([])
    await dialog(asha).getByText('We have read the words to each other').click()
    await dialog(asha).getByRole('button', { name: 'Admit' }).click()
    await says(asha, /^Admitted\. Where both are on the network/)
    await card(asha).getByText('Uma, Deputy').waitFor()
    await card(asha).getByText('(computer “Uma’s laptop”)').waitFor()
    await keyboardOn(page).focusIsKept()
    await willSaveAs(asha.desk, fileOf('uma.folkmoot-admission'))
    await card(asha)
      .getByRole('button', { name: /^Save the admission file/ })
      .click()
    await says(asha, /^Saved as/)
    expect(await problemsInAll(page, 'admitted')).toEqual([])
    await sized(asha.desk, 900, 600)
    expect(await problemsInAll(page, 'admitted-small')).toEqual([])
    await sized(asha.desk, 1366, 768)
    await card(asha).scrollIntoViewIfNeeded()
  })

  test('IV9 with the admission Uma’s laptop keeps the assembly, in her own name', async () => {
    const { page } = uma
    await willOpen(uma.desk, fileOf('uma.folkmoot-admission'))
    await button(page, 'Choose the admission file').click()
    await home(page).waitFor({ timeout: 60_000 })
    await says(uma, 'Spring meeting')
    await goTo(uma, 'Members')
    for (const name of ['Asha', 'Uma', 'Chidi']) await says(uma, name)
    await goTo(uma, 'Settings')
    await card(uma)
      .getByText(/Uma, Deputy \(this computer\)/)
      .waitFor()
    expect(await card(uma).getByRole('button', { name: 'Invite…' }).count()).toBe(0)
    expect(await problemsInAll(page, 'joined')).toEqual([])
  })
})

describe('IV11 a member assembly', () => {
  test('Uma founds Mill Lane on the same laptop; Asha invites it', async () => {
    const { page } = uma
    await button(page, 'Harbour Tenants').click()
    await page.getByRole('menuitem', { name: 'Start another assembly…' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Mill Lane')
    await page.getByLabel(/^Kind/).click()
    await page.getByRole('option').first().click()
    await page.getByLabel('Your name').fill('Uma')
    await page.getByRole('radio', { name: 'No quorum' }).check({ force: true })
    await button(page, 'Start this assembly').click()
    await takeSheet(page)
    await home(page).waitFor({ timeout: 30_000 })

    await card(asha).getByRole('button', { name: 'Invite…' }).click()
    await dialog(asha)
      .getByRole('radio', { name: /^A member assembly/ })
      .check({ force: true })
    await dialog(asha)
      .getByRole('textbox', { name: /decides about by itself/ })
      .fill('The lane and its lamps')
    await dialog(asha).getByRole('button', { name: 'Make the invite' }).click()
    await willSaveAs(asha.desk, fileOf('lane.folkmoot-invite'))
    await dialog(asha).getByRole('button', { name: 'Save as a file' }).click()
    await says(asha, /^Saved as/)
    await dialog(asha).getByRole('button', { name: 'Close' }).last().click()
  })

  test('Mill Lane answers in its own name, and both say it', async () => {
    const { page } = uma
    await button(page, 'Mill Lane').click()
    await page.getByRole('menuitem', { name: 'Join an assembly…' }).click()
    await page.getByRole('textbox', { name: 'Invite code' }).waitFor()
    await willOpen(uma.desk, fileOf('lane.folkmoot-invite'))
    await button(page, 'Choose a file').click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Invite code' }).inputValue())
      .toMatch(/^folkmoot1:.{100,}/)
    await button(page, 'Read the invite').click()
    await says(uma, 'Asha invites an assembly to be a member of Harbour Tenants.')
    await page.getByRole('button', { name: /In the name of/ }).click()
    await page.getByRole('option', { name: 'Mill Lane' }).click()
    await page.getByRole('textbox', { name: /How this computer is to be called/ }).fill('Uma’s laptop')
    expect(await problemsInAll(page, 'kin-answer')).toEqual([])
    await button(page, 'Answer').click()
    await page.getByRole('list', { name: 'The four words' }).waitFor({ timeout: 30_000 })
    await willSaveAs(uma.desk, fileOf('lane.folkmoot-reply'))
    await button(page, 'Save as a file').click()
    await says(uma, /^Saved as/)

    await card(asha).getByRole('button', { name: 'Take in a reply…' }).click()
    await willOpen(asha.desk, fileOf('lane.folkmoot-reply'))
    await dialog(asha).getByRole('button', { name: 'Choose a file' }).click()
    await expect
      .poll(() => dialog(asha).getByRole('textbox', { name: 'Reply' }).inputValue())
      .toMatch(/^folkmoot1-reply:/)
    await dialog(asha).getByRole('button', { name: 'Go on' }).click()
    await says(asha, /Neither reads the other’s roll, drafts or notes/)
    expect(await problemsInAll(asha.page, 'kin-admit')).toEqual([])
    await dialog(asha).getByText('We have read the words to each other').click()
    await dialog(asha).getByRole('button', { name: 'Admit' }).click()
    await says(asha, /^Mill Lane is a member assembly, since/)
    await willSaveAs(asha.desk, fileOf('lane.folkmoot-admission'))
    await card(asha)
      .getByRole('button', { name: 'Save the admission file: Mill Lane as a member assembly' })
      .click()
    await says(asha, /lane\.folkmoot-admission/)
    expect(await problemsInAll(asha.page, 'kin')).toEqual([])

    await willOpen(uma.desk, fileOf('lane.folkmoot-admission'))
    await button(page, 'Choose the admission file').click()
    await home(page).waitFor({ timeout: 60_000 })
    await goTo(uma, 'Settings')
    await says(uma, /^Harbour Tenants is a host, since/)
    for (const { desk } of [asha, uma]) expect(await desk.complaints()).toEqual([])
  })
})

describe('AU7, AU8 the key and the office change hands', () => {
  test('Uma’s laptop takes a new key for Mill Lane, and writes on', async () => {
    const { page } = uma
    await card(uma).getByRole('button', { name: 'Change the key…' }).click()
    expect(await problemsInAll(page, 'new-key')).toEqual([])
    await page.getByRole('alertdialog').getByRole('button', { name: 'Change it' }).click()
    await says(uma, 'This computer signs with a new key now.')
    await card(uma)
      .getByText(/With a new key since/)
      .waitFor()
    await goTo(uma, 'Members')
    await button(page, 'Paste a list').click()
    await page.getByRole('textbox', { name: 'Names' }).fill('Dafydd')
    await page.getByRole('button', { name: /^Add 1 person/ }).click()
    await lit(page, 'saved')
    await says(uma, 'Dafydd')
  })

  test('Asha hands the office over to Uma, and stays as a deputy', async () => {
    await card(asha)
      .getByRole('button', { name: /^Hand over the office: Uma/ })
      .click()
    expect(await problemsInAll(asha.page, 'hand-over')).toEqual([])
    await asha.page.getByRole('alertdialog').getByRole('button', { name: 'Hand it over' }).click()
    await says(asha, 'Uma is the secretary now.')
    await card(asha)
      .getByText(/Asha, Deputy/)
      .waitFor()
    expect(await card(asha).getByRole('button', { name: 'Invite…' }).count()).toBe(0)
    for (const { desk } of [asha, uma]) expect(await desk.complaints()).toEqual([])
  })
})
