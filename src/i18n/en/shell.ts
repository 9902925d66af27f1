import type { SameShape } from '../same-shape'
import type { shell as zh } from '../zh/shell'

export const shell: SameShape<typeof zh> = {
  'tab.today': 'Today',
  'tab.lessons': 'Lessons',
  'tab.challenges': 'Tasks',
  'tab.me': 'Me',

  'me.organisation': 'Organisation',
  'reason.label': 'Reason',
  'reason.quick': 'Frequent reasons',
  'reason.hint': '2 to 200 characters, kept in the records',
  'reason.missing': 'Please give a reason of at least 2 characters',

  'ui.back': 'Back',
  'ui.retry': 'Try again',
  'ui.failed': 'This did not load',
  'ui.tryAgain': 'Try again',
  'ui.and': ', ',
  'ui.then': '; ',
  'ui.colon': ': ',
  'ui.stale': ({ when }) => `No network: this is how it was ${when}`,
  'ui.failedOffline': 'No connection',

  'photos.unreadable': ({ count }: { count: number }) =>
    count === 1
      ? 'One photo could not be read and was left out'
      : `${count} photos could not be read and were left out`,
  'photos.notOpened': 'The camera or album did not open. Please check the permissions of WeChat.',

  'role.resident': 'Resident',
  'role.volunteer': 'Volunteer',
  'role.member': 'Party member',
  'role.buildingSteward': 'Building steward',
  'role.communityWorker': 'Community worker',
  'role.branchSecretary': 'Branch secretary',
  'role.streetOfficer': 'Street officer',
  'role.districtOfficer': 'District officer',
  'role.auditor': 'Auditor',

  'persona.bar': ({ name }) => `Demo: you are ${name}`,
  'persona.switch': 'Switch',
  'persona.title': 'Choose who to be',
  'persona.text':
    'This is a demonstration on this computer, and its people are invented. Each browser tab can be somebody else. In WeChat there is no such step: WeChat knows who you are.',
  'persona.enter': ({ name, roles, org }) => `Enter as ${name}, ${roles}, ${org}`,
  'persona.none': 'Nobody to be',
  'persona.noneText': 'The engine was started empty. Start it again without --empty.',

  'me.record': 'My study record',
  'me.publish': 'Publish a lesson',
  'me.noBranch': 'No branch',
  'me.study': 'Study',
  'me.display': 'Display',
  'me.language': 'Language',
  'me.textSize': 'Text size',
  'me.theme': 'Appearance',
  'me.auto': 'Automatic',
  'me.textStandard': 'Standard',
  'me.textLarge': 'Large',
  'me.light': 'Light',
  'me.dark': 'Dark',
  'me.device': 'On this device',
  'me.deviceText':
    'So that you can look things up without a network, this device keeps the lessons, tasks and records that you have seen, and your choices of language, text size and appearance. No contacts, places or pictures.',
  'me.clear': 'Clear this device',
  'me.clearAsk': 'Clear this device?',
  'me.clearText':
    'Lessons, tasks and records seen before are removed from this device, and so is a lesson form not sent yet. Nothing changes in the cloud.',
  'me.cleared': 'Cleared',
  'me.about': 'Xiufeng District, Guilin',
}
