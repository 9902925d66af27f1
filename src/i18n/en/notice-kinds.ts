import type { Instant } from '#core/kernel/day'
import type { NoticeCatalogue } from '../notice-facts'
import { dayAndClock, fullDay } from '../time-words'
import { shell } from './shell'

const when = (at: Instant, now: Instant) => dayAndClock(at, now, 'en')
const HONORS = {
  bestVolunteer: 'best volunteer',
  modelMember: 'model party member',
  starOfCommunity: 'star of the community',
}
const placed = (at: Instant, venue: string, now: Instant) => `${when(at, now)}, ${venue}`

export const noticeKinds: NoticeCatalogue = {
  seatGiven: ({ title, startsAt, venue }, now) => ({
    title: 'You have a seat now',
    text: `Somebody gave up a seat in “${title}”, and it is yours. ${placed(startsAt, venue, now)}`,
  }),
  seatToConfirm: ({ title, confirmBy }, now) => ({
    title: 'Please confirm that you come',
    text: `Confirm your seat in “${title}” by ${when(confirmBy, now)}, or it goes to whoever waits`,
  }),
  seatLapsed: ({ title }) => ({
    title: 'Your seat was let go',
    text: `Your seat in “${title}” was not confirmed and went to whoever waited. You can still sign up if there is room`,
  }),
  lessonSoon: ({ title, startsAt, venue, when: before }, now) => ({
    title: before === 'day' ? 'A lesson is coming' : 'A lesson begins soon',
    text: `“${title}”, ${placed(startsAt, venue, now)}`,
  }),
  lessonPublished: ({ title, startsAt, venue, branch }, now) => ({
    title: 'A new lesson is open',
    text: `${branch} announced “${title}”, ${placed(startsAt, venue, now)}`,
  }),
  lessonCalledOff: ({ title, startsAt, reason }, now) => ({
    title: 'A lesson was called off',
    text: `“${title}” (${when(startsAt, now)}) does not take place. Reason: ${reason}`,
  }),
  lessonChanged: ({ title, startsAt, venue }, now) => ({
    title: 'A lesson has changed',
    text: `“${title}” is now ${placed(startsAt, venue, now)}`,
  }),
  joinAsked: ({ name, branch }) => ({
    title: 'Somebody asks to join',
    text: `${name} asks to be recognized in ${branch}. Check the roster and answer.`,
  }),
  joinConfirmed: ({ branch }) => ({ title: 'You were recognized', text: `${branch} confirmed your membership` }),
  joinDeclined: ({ branch, reason }) => ({ title: 'Not recognized', text: `${branch} declined. Reason: ${reason}` }),
  transferAsked: ({ name, from, to }) => ({
    title: 'A transfer waits',
    text: `${name} comes from ${from} to ${to}. Please confirm.`,
  }),
  transferConfirmed: ({ name, to }) => ({ title: 'Transfer completed', text: `${to} received ${name}` }),
  transferDeclined: ({ name, to, reason }) => ({
    title: 'Transfer sent back',
    text: `${to} did not receive ${name}. Reason: ${reason}`,
  }),
  moved: ({ branch, from }) => ({ title: 'You were transferred', text: `From ${from} to ${branch}` }),
  reportInAsked: ({ name, branch, community }) => ({
    title: 'A member reports in',
    text: `${name} of ${branch} reports in at ${community}. Please confirm.`,
  }),
  reportInConfirmed: ({ community }) => ({ title: 'Reporting in confirmed', text: `${community} confirmed it` }),
  reportInDeclined: ({ community, reason }) => ({
    title: 'Reporting in sent back',
    text: `${community} did not confirm. Reason: ${reason}`,
  }),
  roleGranted: ({ unit, role, until }, now) => ({
    title: 'You have a new duty',
    text: `${unit} · ${shell[`role.${role}`]}${until === null ? '' : `, until ${fullDay(until, now, 'en')}`}`,
  }),
  roleRevoked: ({ unit, role }) => ({ title: 'A duty has ended', text: `${unit} · ${shell[`role.${role}`]}` }),
  politicalBirthday: ({ years }) => ({
    title: 'Happy political birthday',
    text: `Today it is ${years === 1 ? 'one year' : `${years} years`} since you joined the Party. Thank you for your dedication.`,
  }),
  challengePosted: ({ title, unit, deadline }, now) => ({
    title: 'A new challenge fits your filter',
    text: `${unit} posted “${title}”, due ${when(deadline, now)}`,
  }),
  leaseEnding: ({ title, until }, now) => ({
    title: 'Your claim runs out soon',
    text: `Hand in “${title}” by ${when(until, now)}; you can extend once, or give it back.`,
  }),
  leaseEnded: ({ title }) => ({
    title: 'Your claim has run out',
    text: `“${title}” was not handed in, and the place is open again. This counts as a no-show; you can appeal.`,
  }),
  workSubmitted: ({ title }) => ({
    title: 'Work waits for review',
    text: `“${title}” was handed in. Please review it.`,
  }),
  workReturned: ({ title, reason, until }, now) => ({
    title: 'Your work was sent back',
    text: `“${title}” still needs: ${reason}. Hand it in again by ${when(until, now)}.`,
  }),
  workAccepted: ({ title }) => ({ title: 'Your work was accepted', text: `“${title}” is done. Thank you.` }),
  bidChosen: ({ title, until }, now) => ({
    title: 'You were chosen',
    text: `“${title}” is yours to do, by ${when(until, now)}.`,
  }),
  challengeWithdrawn: ({ title, reason }) => ({
    title: 'A challenge was withdrawn',
    text: `“${title}” is withdrawn; it does not count against you. Reason: ${reason}`,
  }),
  challengeOverdue: ({ title, unit, days }) => ({
    title: 'A challenge is overdue',
    text:
      days === 0
        ? `“${title}” of ${unit} is due today and not done.`
        : `“${title}” of ${unit} is ${days === 1 ? 'one day' : `${days} days`} overdue.`,
  }),
  handOverTaken: ({ title }) => ({ title: 'A claim was handed over', text: `Somebody else has taken on “${title}”` }),
  noShowAppealed: ({ title }) => ({
    title: 'A no-show is appealed',
    text: `Somebody appeals the no-show in “${title}”. Please answer.`,
  }),
  noShowDecided: ({ title, excused, reason }) => ({
    title: excused ? 'Appeal upheld' : 'Appeal declined',
    text: `The no-show in “${title}” ${excused ? 'does not count' : 'stays'}${reason ? `. ${reason}` : ''}`,
  }),
  appealAsked: ({ name, unit, title }) => ({
    title: 'Points appealed',
    text: `${name} appeals against points for “${title}” at ${unit}. Please check and answer.`,
  }),
  appealAnswered: ({ title, upheld, answer }) => ({
    title: upheld ? 'Your appeal was upheld' : 'Your appeal was declined',
    text: `“${title}”: ${answer}`,
  }),
  honorNoticed: ({ honor, unit, year, openUntil }, now) => ({
    title: 'Your name is up for an honor',
    text: `${unit} proposes you as ${HONORS[honor]} of ${year}. Objections are taken until ${when(openUntil, now)}.`,
  }),
  honorAwarded: ({ honor, unit, year }) => ({
    title: 'You have been honored',
    text: `${unit} has named you ${HONORS[honor]} of ${year}.`,
  }),
}
