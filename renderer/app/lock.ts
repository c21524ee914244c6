/** Holds the place of the page that is shown while locked: it holds no data and asks for the passphrase. */
const field = document.querySelector<HTMLInputElement>('#passphrase')
const told = document.querySelector('#told')
document.querySelector('#unlock')?.addEventListener('submit', async (event) => {
  event.preventDefault()
  const answer = await window.folkmoot.ask('desk:unlock', { passphrase: field?.value ?? '' })
  if (field) field.value = ''
  if (!answer.ok && told) told.textContent = 'That passphrase does not open these records.'
})

export {}
