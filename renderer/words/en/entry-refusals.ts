/** Why a signed entry was set aside, or waits. It is kept and shown, and judged again when more is known. */
export const entryRefusals: Readonly<Record<string, (said: { readonly cause?: string }) => string>> = {
  AU2: () => 'Only a computer that holds the secretary’s office can do that. Nothing was changed.',
  AU7: () =>
    'Something is just being written and signed. Wait a moment, then try again. Nothing was changed.',
  AU10: () => 'This assembly has no recovery sheet, so none can be entered. Nothing was changed.',
  AU11: () => 'That device holds no office here any more. Nothing was changed.',
  AU13: ({ cause }) =>
    cause === 'in-office'
      ? 'This computer holds an office already. Nothing was changed.'
      : 'This computer holds no office in this assembly, so it cannot sign that. Enter the recovery sheet under Settings, Who may write.',
  RS2: () =>
    'Those are not the words of a recovery sheet. Check that there are 24, in their order, and that each is spelled as on the sheet.',
  RS3: () => 'That is a sheet, but not the one of this assembly that counts now. Nothing was changed.',
  LK1: ({ cause }) =>
    cause === 'unknown-peer'
      ? 'This computer was not paired with that one. Pair them first.'
      : 'The other computer cannot be reached at this address just now. What you write waits for it.',
  LK2: () =>
    'Another computer answered at this address than the one you paired with. Nothing was sent to it.',
  EN1: () => 'An entry in these records is not whole. It was set aside and nothing was changed.',
  EN2: () => 'An entry in these records is not signed by the device it names. It was set aside.',
  AD1: () => 'This entry does not belong where it was sent. It was set aside.',
  AD2: () => 'Whoever signed this entry holds no office that may write it. It was set aside.',
  AD3: () => 'This entry rests on changes of office that are not here yet. It waits for them.',
  AD4: () => 'This entry was signed by a device that had been removed. It was set aside.',
  AD5: () => 'What came with this entry is not what was signed. It was set aside.',
  AD6: () => 'This entry was signed after the acting office had ended. It was set aside.',
  AD8: () => 'Only secretaries of the assemblies that take part write here. This entry was set aside.',
}
