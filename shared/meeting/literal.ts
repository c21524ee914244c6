import type { Draft, Page } from '../ports'
import type { Meeting } from './meeting'

/**
 * A meeting in memory as a page: `seen` is always what the last command left. For tests, import and the practice
 * generator; in the app the page is a document of the merge library.
 */
export function onLiteral(meeting: Meeting): Page<Meeting> {
  const maps = open(meeting)
  let copy: Meeting | undefined
  /** A written map is copied anew when next seen; until then every fold of this moment is made once. */
  const watched = <T extends object>(map: T): T =>
    new Proxy(map, {
      set(target, key, value) {
        copy = undefined
        return Reflect.set(target, key, value)
      },
      deleteProperty(target, key) {
        copy = undefined
        return Reflect.deleteProperty(target, key)
      },
    })
  return {
    draft: {
      ...maps,
      statements: watched(maps.statements),
      items: watched(maps.items),
      prose: watched(maps.prose),
    },
    get seen() {
      copy ??= open(maps as Meeting) as Meeting
      return copy
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
