/** What the window itself says, round every screen. */
export const app = {
  opening: 'Opening the records…',
  rebuilding: 'Reading the journal again',
  makingPractice: 'Making the practice federation',
  records: (done: number, of: number | null) => (of === null ? `${done} so far` : `${done} of ${of}`),
  notMade: 'The practice federation could not be made',
  practiceMade: (name: string) => `This is ${name}. Everybody in it is invented.`,
  broke: {
    title: 'This screen broke',
    text: 'What was shown as saved is safe in the journal. Go home and come back; if it breaks again, restart Folkmoot.',
    home: 'Go home',
  },
  refused: {
    title: (cause: string) => `Not saved: ${cause}`,
    since: (time: string) => `Nothing after ${time} is saved yet.`,
    never: 'Nothing you wrote since Folkmoot started is saved yet.',
    what: 'It is kept in this window and tried again every moment. Free some space, or save a copy elsewhere.',
    copy: 'Save a copy elsewhere',
    copied: (path: string) => `A copy was saved: ${path}`,
    copyName: 'Folkmoot copy',
    copyOfPeople: 'people',
  },
  moreBanners: (n: number) => (n === 1 ? 'One more message' : `${n} more messages`),
  cache: {
    title: 'The index of this computer is not working',
    text: 'Nothing is lost: Folkmoot reads the journal itself and makes the index again at the next start.',
  },
  rebuilt: {
    title: 'The index was made again from the journal',
    text: (entries: number) => `${entries} entries were read. Nothing is missing.`,
  },
  torn: {
    title: 'The last write was cut short',
    text: (bytes: number) =>
      `The computer stopped in the middle of a write. ${bytes} unfinished bytes were cut; everything that was shown as saved is here.`,
  },
  damaged: {
    title: 'A part of the journal is damaged',
    text: (from: number, to: number) =>
      from === to
        ? `Entry ${from} cannot be read. Everything else is whole. A backup may still have it: see Settings.`
        : `Entries ${from} to ${to} cannot be read. Everything else is whole. A backup may still have them: see Settings.`,
  },
  missingTail: {
    title: 'The end of the journal is missing',
    text: (frames: number) =>
      `${frames} entries that were here before are gone from the disk. Restore the newest backup in Settings.`,
  },
  newer: {
    title: 'Written by a newer Folkmoot',
    text: 'These records can be read here, not changed. Nothing in them was touched. Install the newer version to go on writing.',
  },
  unreadable: {
    title: 'These records cannot be shown',
    text: 'The beginning of their journal is damaged. Nothing was changed or deleted. The newest backup file brings them back.',
    some: 'The beginning of one journal is damaged, so its assembly is missing here. Nothing was changed or deleted. The newest backup file brings it back: see Settings.',
  },
  awaited: {
    title: 'Waiting for the first records',
    text: 'You were admitted to an assembly, and its records have not come yet. They come when the other computer is connected, or with a file from it.',
    file: 'Take in a file',
    foundOther: 'Found an assembly meanwhile',
  },
  rewritten: {
    title: 'Something another computer wrote does not count any more',
    text: (again: number, lost: number) =>
      [
        'Who wrote it was removed before it was written, so it was taken out.',
        again === 0 ? '' : `Edits of yours that rested on it were put back: ${again}.`,
        lost === 0 ? '' : `Edits of yours that spoke of it and could not be put back: ${lost}.`,
        'The journal keeps all of it.',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
  },
  oldRuntime: {
    title: 'This runs on an old engine',
    text: 'Good for practice and for trying things out. For real records, install the current version of Folkmoot. From a source folder: npm start gets the current engine when the network is there, and npm start -- --real-on-old-runtime opens real records on this one.',
  },
  keeperGone: {
    title: 'The part that writes to the disk has stopped',
    text: 'What was shown as saved is safe. Save a copy of what you typed last, then close Folkmoot and start it again.',
    allSafe: 'Everything you wrote is safe. Close Folkmoot and start it again to go on.',
  },
  closing: {
    title: 'Not everything is saved',
    text: 'Folkmoot stays open until what you wrote is safe. Save a copy elsewhere, then you may close it.',
  },
  lampLocal: 'Saved on this computer',
  palette: {
    go: 'Go to',
    here: 'In this meeting',
    meetings: 'Meetings',
    decisions: 'Decisions',
    people: 'People',
    do: 'Do',
    undo: 'Take back the last thing done',
    redo: 'Do again what was taken back',
    lock: 'Lock',
    thing: 'Call a Party Thing',
    askMembers: 'Put a question to all members',
    toAssembly: (name: string) => `Go to ${name}`,
    assemblies: 'Assemblies',
    assembliesAlso: 'switch change other assembly',
    questions: 'Questions to and from other assemblies',
    newMeeting: 'New meeting',
    breakOf: (title: string) => `Break: ${title}`,
    againOf: (title: string, date: string) => `Take the meeting up again: ${title}, ${date}`,
    keys: 'Show the keys',
    backup: 'Make a backup file',
    handOver: 'Hand over a file',
    takeIn: 'Take in a file',
    leaks: 'Who learns what',
    leave: 'Leave the practice federation',
    agendaOf: (title: string, date: string) => `Agenda: ${title}, ${date}`,
    liveOf: (title: string, date: string) => `Live: ${title}, ${date}`,
    minutesOf: (title: string, date: string) => `Minutes: ${title}, ${date}`,
  },
} as const
