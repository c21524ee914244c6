/** Holds the place of the print page: puts the payload on paper as it is. */
const answer = await window.folkmoot.ask('print:payload', {})
if (answer.ok) {
  const heading = document.createElement('h1')
  heading.textContent = answer.value
  document.body.append(heading)
  await document.fonts.ready
  await window.folkmoot.ask('print:drawn', { title: document.title })
}

export {}
