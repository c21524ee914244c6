/** The keys, by the screen they act on, for the legend. What a key does is said as a deed. */
export type KeyLines = {
  readonly title: string
  readonly keys: readonly { readonly keys: string | readonly string[]; readonly does: string }[]
}

export const agendaKeys: KeyLines = {
  title: 'Agenda',
  keys: [
    { keys: 'N', does: 'Write a new item' },
    { keys: ['Alt+↑', 'Alt+↓'], does: 'Move the item' },
    { keys: ['Enter', 'F2'], does: 'Rename the item' },
    { keys: 'M', does: 'On an item: plan the minutes it took before' },
    { keys: 'Esc', does: 'Leave the field as it was' },
  ],
}

export const liveKeys: KeyLines = {
  title: 'Live',
  keys: [
    { keys: ['Ctrl+↓', 'Ctrl+↑'], does: 'Next item, item before' },
    { keys: 'Ctrl+Enter', does: 'In the note: next item' },
    { keys: ['F6', 'Shift+F6'], does: 'Next zone, zone before' },
    { keys: ['Alt+1', 'Alt+2', 'Alt+3'], does: 'Agenda, item, people' },
    { keys: ['Ctrl+B', 'Ctrl+I'], does: 'In the note: bold, italic' },
    {
      keys: ['#', '-', '1.', '>'],
      does: 'At the beginning of a line, with a space: heading, list, numbered list, quote',
    },
    { keys: ['Ctrl+]', 'Ctrl+['], does: 'In a list: further in, further out' },
    { keys: '/', does: 'In the note, behind a space: snippets, such as the time or who is present' },
    { keys: '@', does: 'In the note: the name of a person of the roll' },
    { keys: 'Ctrl+Shift+A', does: 'In the note: the line becomes an action' },
    { keys: 'Ctrl+Shift+D', does: 'In the note: the line goes on the table, to be decided' },
    {
      keys: 'Ctrl+Shift+N',
      does: 'In the note: the line becomes a plain note again; in an empty line: the last action comes back',
    },
    {
      keys: 'Ctrl+Shift+H',
      does: 'In the note: the lines are confidential, and left out of what is published',
    },
    { keys: 'Ctrl+K', does: 'In the note, on chosen words: a link' },
    {
      keys: ['F7', 'Shift+F7'],
      does: 'In the note: next word that is not in the dictionary, the one before',
    },
    { keys: 'Shift+F10', does: 'In the note, on such a word: what may be meant, and your own words' },
    { keys: ['Tab', 'Shift+Tab'], does: 'In a table: next cell, cell before' },
    { keys: 'Esc', does: 'Leave a text field' },
    { keys: 'Ctrl+Shift+P', does: 'Public screen: on, to its controls, off' },
    { keys: 'B', does: 'In the controls of the public screen: blank' },
    { keys: 'N', does: 'Add an item' },
    { keys: 'Shift+P', does: 'All others present' },
    { keys: 'Q', does: 'Write on the stack' },
    { keys: ['H', 'D', 'C', 'P'], does: 'Before the name: hand, direct response, question, technical point' },
    { keys: 'Shift+Q', does: 'Next speaker' },
    { keys: ['Alt+↑', 'Alt+↓', 'Delete'], does: 'On the stack: move, take off' },
    { keys: '+', does: 'Five more minutes for the item' },
    { keys: 'S', does: 'Set the item aside (park it)' },
    { keys: 'D', does: 'Decide now: to its proposal or positions' },
    {
      keys: 'Shift+M',
      does: 'On the item of earlier minutes: to the button that approves them; once more approves',
    },
    { keys: ['X', '→'], does: 'On a line of matters arising: done or still open, put off' },
    { keys: 'Enter', does: 'On a person: arrives or leaves' },
    { keys: ['Tab', 'Enter'], does: 'On a person: times and apologies' },
  ],
}

export const positionsKeys: KeyLines = {
  title: 'Proposal and positions',
  keys: [
    { keys: 'Ctrl+Enter', does: 'Put the wording; in a dialog, its main button' },
    { keys: ['↓', '↑'], does: 'Next person, person before' },
    {
      keys: ['1', '2', '3', '4', '5'],
      does: 'Agree, reservations, stand aside, block, abstain; 2 to 4 open the reason',
    },
    { keys: '0', does: 'No position' },
    { keys: 'Enter', does: 'In the reason: record it; on a person: open the reason' },
    { keys: 'Shift+A', does: 'All agree' },
    { keys: 'O', does: 'On a person: out of the room for this one, and back' },
    { keys: 'R', does: 'New round' },
    { keys: 'C', does: 'Raise a concern' },
    { keys: 'Shift+W', does: 'Amend the wording' },
    { keys: 'L', does: 'Read the wording back, to lock it' },
    { keys: 'Ctrl+L', does: 'Record the decision' },
  ],
}

export const ballotKeys: KeyLines = {
  title: 'Ballot',
  keys: [
    { keys: ['0', '1', '2', '3', '4', '5'], does: 'Score, and on to the next option' },
    { keys: ['.', 'Space'], does: 'Left blank' },
    { keys: ['←', '→'], does: 'Option before, next option; in the count: step back, next step' },
    { keys: 'Backspace', does: 'Take the last figure back' },
    { keys: 'Enter', does: 'Take the paper' },
    { keys: 'Esc', does: 'Leave a paper as it was' },
  ],
}

export const recordsKeys: KeyLines = {
  title: 'Minutes and actions',
  keys: [
    { keys: 'Ctrl+Shift+E', does: 'Export the minutes as PDF' },
    { keys: 'X', does: 'On an action: done, or open again' },
  ],
}

export const federationKeys: KeyLines = {
  title: 'Federation',
  keys: [
    { keys: ['↑', '↓', '←', '→'], does: 'On the board, in the tree, on the map: walk; all three go along' },
    { keys: ['Ctrl+Home', 'Ctrl+End'], does: 'On the board: to its beginning, to its end' },
    { keys: ['PageUp', 'PageDown'], does: 'On the board: a window up, a window down' },
    { keys: ['→', '←'], does: 'In the tree: open, close' },
    {
      keys: 'Enter',
      does: 'In the tree, on the map: show only this assembly and what is below, or all again',
    },
    { keys: ['+', '-', '0'], does: 'On the map: closer, further away, the whole' },
    { keys: 'Esc', does: 'In Find: show all again' },
  ],
}

export const everywhereKeys: KeyLines = {
  title: 'Everywhere',
  keys: [
    { keys: 'Ctrl+K', does: 'Go anywhere' },
    { keys: 'Ctrl+Shift+F', does: 'Search everything' },
    { keys: 'Ctrl+/', does: 'Show these keys' },
    { keys: 'Ctrl+Z', does: 'Take back the last thing done' },
    { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], does: 'Do again what was taken back' },
  ],
}

/** The legend, from what acts everywhere to what acts on one screen. */
export const keyGroups: readonly KeyLines[] = [
  everywhereKeys,
  liveKeys,
  positionsKeys,
  ballotKeys,
  agendaKeys,
  recordsKeys,
  federationKeys,
]
