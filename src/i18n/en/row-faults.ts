import type { RowFaultCode } from '#core/roster/import-row'

export const rowFaults: { [C in RowFaultCode]: (facts: { other: number }) => string } = {
  NAME_MISSING: () => 'The name is missing.',
  NAME_LENGTH: () => 'The name is too long: 50 characters at most.',
  NAME_CHARACTERS: () => 'The name holds digits or signs. Write the name only.',
  GENDER_INVALID: () => 'Write 男 or 女.',
  DATE_INVALID: () => 'This is not a day. Write it like 2001-07-01.',
  DATE_FUTURE: () => 'This day has not come yet.',
  PHONE_INVALID: () => 'This is not a mobile number of 11 digits.',
  BRANCH_MISSING: () => 'The branch is missing.',
  BRANCH_UNKNOWN: () => 'There is no such branch. Use a name from the template.',
  BRANCH_AMBIGUOUS: () => 'Several branches have this name. Write its number instead.',
  CELL_TOO_LONG: () => 'This is too long: 200 characters at most.',
  DUPLICATE_IN_FILE: ({ other }) => `The same person as in row ${other}. Keep one of them.`,
  PHONE_OF_ANOTHER: () => 'Another member has this phone number.',
  ON_OTHER_BRANCH: () => 'This member is on the roster of another branch. Ask for a transfer.',
  AMBIGUOUS: () => 'Several members have this name. Add the phone number or the day of joining.',
}
