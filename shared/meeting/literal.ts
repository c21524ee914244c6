import type { Draft, Page } from '../ports'
import type { Meeting } from './meeting'

/**
 * A meeting in memory as a page: `seen` is always what the last command left. For tests, import and the practice
 * generator; in the app the page is a document of the merge library.
 */
export function onLiteral(meeting: Meeting): Page<Meeting> {
  const draft: Draft<Meeting> = open(meeting)
  return {
    draft,
    get seen() {
      return open(draft as Meeting)
    },
  }
}

/** Statements and items are written once, so a copy of the three maps is a copy of the meeting. */
function open(meeting: Meeting): Draft<Meeting> {
  const copy = {
    ...meeting,
    statements: { ...meeting.statements },
    items: { ...meeting.items },
    prose: { ...meeting.prose },
  }
  return copy as Draft<Meeting>
}
