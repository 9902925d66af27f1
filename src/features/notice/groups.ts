/** Kinds of which something is to be done; those about lessons; all others are about oneself and one's unit. */
const TODO = ['seatToConfirm', 'joinAsked', 'transferAsked', 'reportInAsked']
const LESSONS = ['seatGiven', 'seatLapsed', 'lessonSoon', 'lessonPublished', 'lessonCalledOff', 'lessonChanged']

export const GROUPS = ['all', 'lessons', 'todo', 'mine'] as const
export type Group = (typeof GROUPS)[number]

const groupOf = (kind: string): Group => (TODO.includes(kind) ? 'todo' : LESSONS.includes(kind) ? 'lessons' : 'mine')

export const isOf = (kind: string, group: Group): boolean => group === 'all' || groupOf(kind) === group
