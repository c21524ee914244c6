/** Why a write was refused, in the middle of a sentence. */
export function causeWords(cause: string | undefined): string {
  switch (cause) {
    case 'disk-full':
      return 'the disk is full.'
    case 'folder-missing':
      return 'the folder of the records is not there any more.'
    case 'not-permitted':
      return 'the computer does not let Folkmoot write to its folder.'
    case 'newer-format':
      return 'the records were written by a newer Folkmoot.'
    default:
      return 'the computer could not write to its disk.'
  }
}

export function keySentence(cause: string | undefined): string {
  switch (cause) {
    case 'key-missing':
      return 'The key file of these records is not there. Put it back, or restore a backup file.'
    case 'newer-format':
      return 'The key of these records was made by a newer Folkmoot. Nothing was changed.'
    case 'key-exists':
      return 'These records have a key already. It was not replaced.'
    default:
      return 'The key file of these records cannot be used. Nothing was changed. A backup file brings them back.'
  }
}

export function stateSentence(state: string | undefined): string {
  switch (state) {
    case 'planned':
    case 'noticed':
      return 'The meeting has not been called to order yet.'
    case 'adjourned':
      return 'The meeting is in a break. Resume it first.'
    case 'closed':
      return 'The meeting is closed.'
    case 'open':
      return 'The meeting is open already.'
    default:
      return 'This does not fit the state of the meeting.'
  }
}
