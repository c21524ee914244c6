import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { button, willOpen, willSaveAs } from './hall'
import { foundHarbour, freshLaptop, goTo, keepingMany, type Laptop, says, sized, switchTo } from './laptops'

/** How assemblies are members of one another, as one secretary who keeps several sees it. */
let asha: Laptop

afterAll(clearDesks)

/** In every appearance, and in light in a small window. */
async function look(name: string): Promise<void> {
  expect(await problemsInAll(asha.page, name)).toEqual([])
  await sized(asha.desk, 900, 600)
  expect(await problemsInAll(asha.page, `${name}, small`, ['light'])).toEqual([])
  await sized(asha.desk, 1366, 768)
}

const long = 'South Town Assembly of Tenants, Allotment Holders, Bell-Ringers and Ferry Hands'

describe('NE2 a ring of memberships', () => {
  const ring = () => asha.page.getByRole('region', { name: 'A ring of memberships' })
  test('that arose by merging waits in the inbox of each in it, told alike', async () => {
    asha = await keepingMany([
      { code: 'NORTH', name: 'North Region', hosts: ['WHOLE'] },
      { code: 'WHOLE', name: 'The Whole', hosts: ['SOUTH'] },
      { code: 'SOUTH', name: long, hosts: ['NORTH'] },
    ])
    await asha.page
      .getByRole('navigation')
      .getByRole('button', { name: /^Inbox 1/ })
      .waitFor()
    await asha.page
      .getByRole('navigation')
      .getByRole('button', { name: /^Inbox/ })
      .click()
    const told = await ring().innerText()
    expect(told).toMatch(/ is a member of .+\s+Left out/)
    await look('ring in the inbox')
    for (const name of ['North Region', 'The Whole', long]) {
      await switchTo(asha, name)
      await asha.page
        .getByRole('navigation')
        .getByRole('button', { name: /^Inbox/ })
        .click()
      expect(await ring().innerText()).toBe(told)
    }
  })

  test('goes when one of its memberships is ended, from where it points to', async () => {
    await button(asha.page, 'Open Who may write').click()
    const card = asha.page.getByRole('region', { name: 'Who may write' })
    await card
      .getByRole('button', { name: /: The Whole$|^End.*The Whole/ })
      .first()
      .waitFor()
    await look('ring, who may write')
    await card.getByRole('button', { name: /^End/ }).first().click()
    await asha.page.getByRole('alertdialog').getByRole('button', { name: /^End/ }).click()
    await goTo(asha, 'Home')
    await expect
      .poll(() =>
        asha.page.getByRole('navigation').getByRole('button', { name: 'Inbox', exact: true }).count(),
      )
      .toBe(1)
    expect(await asha.desk.complaints()).toEqual([])
    await asha.desk.close()
  })
})

describe('NE1 NE3 nobody is its own host', () => {
  test('an invite of one’s own is not answered by the same assembly', async () => {
    asha = await freshLaptop()
    await foundHarbour(asha)
    const { page, desk } = asha
    const file = path.join(ownedFolder('own-invite'), 'own.folkmoot-invite')
    await goTo(asha, 'Settings')
    await button(page, 'Invite…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^A member assembly/ }).check({ force: true })
    await dialog.getByRole('button', { name: 'Make the invite' }).click()
    await willSaveAs(desk, file)
    await dialog.getByRole('button', { name: 'Save as a file' }).click()
    await says(asha, /^Saved as/)
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await button(page, 'Harbour Tenants').click()
    await page.getByRole('menuitem', { name: 'Join an assembly…' }).click()
    const code = page.getByRole('textbox', { name: 'Invite code' })
    await code.waitFor()
    await willOpen(desk, file)
    await button(page, 'Choose a file').click()
    await expect.poll(() => code.inputValue()).toMatch(/^folkmoot1:.{100,}/)
    await button(page, 'Read the invite').click()
    const answers = page.getByRole('button', { name: 'Answer', exact: true })
    const refusal = page.getByText(/An assembly is not its own host or member/)
    await answers.or(refusal).first().waitFor()
    if (await answers.isVisible()) {
      await page.getByRole('textbox', { name: /How this computer is to be called/ }).fill('Asha’s laptop')
      await answers.click()
    }
    await refusal.first().waitFor()
    await look('own invite refused')
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})

describe('RM5 RM7 whose matter it is', () => {
  const topic = 'Access to buildings'
  const words = 'A ramp: access to the buildings at the quay'
  test('the host repeats a remit of its member; one that nobody repeats is shown as a claim', async () => {
    asha = await keepingMany([
      { code: 'VALLEY', name: 'Valley' },
      { code: 'SOUTH', name: long, hosts: ['VALLEY'] },
      {
        code: 'NORTH',
        name: 'North Region',
        hosts: ['VALLEY'],
        remits: [{ topic, level: 'secondary', fallbackTo: '' }],
      },
      {
        code: 'ACCESS',
        name: 'Society for Access',
        hosts: ['VALLEY'],
        remits: [{ topic, level: 'primary', fallbackTo: 'North Region' }],
        isVacant: true,
      },
      {
        code: 'ALLIES',
        name: 'Allies of Access',
        hosts: ['VALLEY'],
        remits: [{ topic, level: 'primary', fallbackTo: '' }],
      },
    ])
    await switchTo(asha, 'Valley')
    await goTo(asha, 'Settings')
    const { page } = asha
    await page.getByRole('button', { name: /^Repeat its remits.*Society for Access/ }).click()
    await page.getByRole('dialog').getByText(topic).click()
    await look('repeat remits')
    await page.getByRole('dialog').getByRole('button', { name: 'Repeat these' }).click()
    await says(asha, `This assembly repeats its remits: ${topic}.`)
    await look('remits repeated')
  })

  test('a proposal that meets both says which of them only claims it', async () => {
    const { page } = asha
    await switchTo(asha, long)
    await button(page, /^(Go to the meeting|Open the agenda)/).click()
    if (await button(page, 'Go to the meeting').isVisible()) await button(page, 'Go to the meeting').click()
    await button(page, 'All others present').click()
    await button(page, 'Call to order').click()
    await page.locator('.live-item').nth(1).click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill(words)
    await button(page, 'Put the proposal').click()
    await says(asha, /These words meet the remit of/)
    const met = page.locator('.fm-remit').first()
    expect(await met.innerText()).toContain('Society for Access (Access to buildings)')
    expect(await met.innerText()).toContain('Allies of Access (Access to buildings, which it claims')
    await look('remit claimed')
  })

  test('who has no secretary is asked last, and it is said why', async () => {
    const { page } = asha
    const item = page.getByRole('region', { name: 'Item' })
    await item.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Refer…' }).click()
    await page.getByRole('heading', { name: /^Refer/, level: 1 }).waitFor()
    await says(asha, /Society for Access comes first by its remit, but has no secretary/)
    await says(asha, /Allies of Access claims the remit/)
    await look('refer past a vacancy')
    expect(await asha.desk.complaints()).toEqual([])
    await asha.desk.close()
  })
})
