/** Why an agenda stays as it is. */
export const agendaRefusals: Readonly<Record<string, () => string>> = {
  AG1: () => 'This item is not on the agenda any more.',
  AG2: () => 'There was nothing in that list to add.',
  AG3: () => 'That list is too long to paste at once. Add it in smaller parts.',
  AG6: () => 'That is not a length of time Folkmoot can read. Try 15, 1:30 or 1.5h.',
  AG11: () => 'The item is there already.',
  AG12: () => 'This item is not under way, so it cannot be ended as done.',
  AG13: () => 'This item has its number in the minutes and stays on the agenda.',
}
