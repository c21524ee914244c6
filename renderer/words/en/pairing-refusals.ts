type PairSaid = { readonly cause?: string }

/** Why a pairing went no further. Nothing is used up by it. */
export const pairingRefusals: Readonly<Record<string, (said: PairSaid) => string>> = {
  IV2: ({ cause }) => {
    if (cause === 'newer-format')
      return 'That invite was made by a newer Folkmoot. Install the newer version here, then try again.'
    if (cause === 'no-reply')
      return 'That is not a reply to an invite, or a part of it is missing. Copy all of it, or take the file.'
    if (cause === 'no-admission')
      return 'That is not an admission file, or it is damaged. Ask for it again; it can be written as often as needed.'
    return 'That is not an invite, or a part of it is missing. Copy all of it, or take the file.'
  },
  IV3: ({ cause }) => {
    if (cause === 'used') return 'That invite was used already. Make another one. Nothing was changed.'
    if (cause === 'withdrawn') return 'That invite was withdrawn. Make another one. Nothing was changed.'
    return 'That invite is over: it counts for three days. Make another one. Nothing was changed.'
  },
  IV4: ({ cause }) =>
    cause === 'unknown-invite'
      ? 'That reply answers no invite of this computer. Look whether it belongs to another one. Nothing was changed.'
      : 'That reply was not made with the invite it names. Nobody was admitted, and the invite still counts.',
  IV7: ({ cause }) => {
    if (cause === 'too-many')
      return 'There are three deputies already, and no more than three. Remove one first. Nothing was changed.'
    if (cause === 'other-secretary')
      return 'A second computer is admitted for its own secretary only. Admit somebody else as a deputy. Nothing was changed.'
    return 'Only the secretary invites and admits. Nothing was changed.'
  },
  IV8: ({ cause }) => {
    if (cause === 'needs-assembly')
      return 'This invite is for another assembly, not for a person: it is answered in the name of an assembly you keep.'
    if (cause === 'itself') return 'That is the same assembly. An assembly is not its own host or member.'
    return 'Practice pairs with practice only, and real records with real ones. Nothing was changed.'
  },
  AU18: () =>
    'By its charter nobody stands in here. Name in the charter who stands in, or hand the office over for good. Nothing was changed.',
  NE3: () =>
    'That would make a ring: each of the two would be a member of the other. End the other membership first. Nothing was changed.',
  IV9: ({ cause }) => {
    if (cause === 'removed')
      return 'That computer was removed since, so nothing is written for it. If it is to come back, make a new invite.'
    return cause === 'not-granted'
      ? 'This file does not show that this computer was admitted. Nothing was taken from it. Ask for a new one.'
      : 'This file was made for another computer, or for another reply. Nothing was taken from it.'
  },
}
