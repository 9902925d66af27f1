import type { SameShape } from '../same-shape'
import type { challenge as zh } from '../zh/challenge'

const many = (n: number | string, one: string) => `${n} ${one}${String(n) === '1' ? '' : 's'}`

export const challenge: SameShape<typeof zh> = {
  'challengeKind.environment': 'Clean-up',
  'challengeKind.care': 'Care',
  'challengeKind.civility': 'Good conduct',
  'challengeKind.safety': 'Safety patrol',
  'challengeKind.culture': 'Culture',
  'challengeKind.repair': 'Repairs',
  'challengeKind.teaching': 'Teaching',
  'challengeKind.river': 'River care',
  'challengeKind.event': 'Event help',
  'challengeKind.other': 'Other',

  'standing.held': 'Mine',
  'standing.lapsed': 'Time is up',
  'standing.submitted': 'In review',
  'standing.returned': 'Sent back',
  'standing.accepted': 'Done',
  'standing.released': 'Given back',
  'standing.handedOver': 'Handed over',
  'standing.withdrawn': 'Called off',

  'challenge.urgent': 'Urgent',
  'challenge.selection': 'By choice',
  'challenge.overdue': 'Overdue',
  'challenge.status.draft': 'Draft',
  'challenge.status.posted': 'Open',
  'challenge.status.closed': 'Closed',
  'challenge.status.withdrawn': 'Called off',
  'challenge.slots': ({ free, slots }) => `${free} of ${many(slots, 'place')} free`,
  'challenge.full': ({ slots }) => (slots === 1 ? 'Taken' : `All ${slots} places taken`),
  'challenge.metres': ({ metres }) => `${metres} m`,
  'challenge.kilometres': ({ km }) => `${km} km`,
  'challenge.points': ({ points }) => many(points, 'point'),
  'challenge.pointsByRule': 'Points by the rules',
  'challenge.hours': ({ hours }) => many(hours, 'hour'),
  'challenge.minutes': ({ minutes }) => many(minutes, 'minute'),
  'challenge.deadline': ({ when }) => `Due ${when}`,
  'challenge.deadlineLeft': ({ when, span }) => `Due ${when}, ${span} left`,
  'challenge.pastDeadline': ({ when }) => `Was due ${when}`,
  'challenge.leaseLeft': ({ when, span }) => `${span} left, until ${when}`,
  'challenge.leaseEnded': ({ when }) => `Time was up ${when}`,
  'challenge.freeAt': ({ when }) => `One may be free from ${when}`,
}
