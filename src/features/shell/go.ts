import Taro from '@tarojs/taro'
import type { BoardColumn } from '#core/challenge/words'

const study = (page: string, query = '') => `/packages/study/${page}/index${query}`
const account = (page: string, query = '') => `/packages/account/${page}/index${query}`
const organisation = (page: string, unitId?: string) =>
  `/packages/organisation/${page}/index${unitId === undefined ? '' : `?unitId=${unitId}`}`
const roster = (page: string, query = '') => `/packages/roster/${page}/index${query}`
const notice = (page: string) => `/packages/notice/${page}/index`
const operation = (page: string, unitId: string) => `/packages/operation/${page}/index?unitId=${unitId}`
const challenge = (page: string, query = '') => `/packages/challenge/${page}/index${query}`
const slotOf = ({ challengeId, slot, fence }: { challengeId: string; slot: number; fence: number }) =>
  `?challengeId=${challengeId}&slot=${slot}&fence=${fence}`
/** Where whoever takes a claim over goes; without a code they type it there. */
export const handOverPath = (challengeId: string, code = ''): string =>
  challenge('hand-over', `?challengeId=${challengeId}${code && `&code=${code}`}`)
const desk = (page: string, query = '') => `/packages/challenge-desk/${page}/index${query}`
const points = (page: string, query = '') => `/packages/points/${page}/index${query}`
/** A path holds nothing that a query would have to escape. */
const pointsDesk = (page: string, orgPath: string, query = '') =>
  `/packages/points-desk/${page}/index?orgPath=${orgPath}${query}`
const open = (url: string) => void Taro.navigateTo({ url })

/** Every way from one screen to another. */
export const go = {
  lesson: (lessonId: string) => open(study('lesson', `?lessonId=${lessonId}`)),
  /** Instead of the screen that it follows from: going back must not lead to that again. */
  lessonInstead: (lessonId: string) => void Taro.redirectTo({ url: study('lesson', `?lessonId=${lessonId}`) }),
  scan: (lessonId?: string) => open(study('scan', lessonId ? `?lessonId=${lessonId}` : '')),
  present: (lessonId: string) => open(study('present', `?lessonId=${lessonId}`)),
  checkedInInstead: () => void Taro.redirectTo({ url: study('checked-in') }),
  record: () => open(study('record')),
  recordInstead: () => void Taro.redirectTo({ url: study('record') }),
  publish: () => open(study('publish')),
  editLesson: (lessonId: string) => open(study('publish', `?lessonId=${lessonId}`)),
  consent: () => open(account('consent')),
  bind: () => open(account('bind')),
  bindInstead: (code?: string) => void Taro.redirectTo({ url: account('bind', code ? `?b=${code}` : '') }),
  join: () => open(account('join')),
  joinInstead: () => void Taro.redirectTo({ url: account('join') }),
  volunteer: () => open(account('volunteer')),
  reportIn: () => open(account('report-in')),
  privacy: () => open(account('privacy')),
  myData: () => open(account('data')),
  correct: () => open(account('correct')),
  deleteMe: () => open(account('delete')),
  claim: () => open(account('claim')),
  organisation: (unitId?: string) => open(organisation('tree', unitId)),
  unit: (unitId: string) => open(organisation('unit', unitId)),
  unitInstead: (unitId: string) => void Taro.redirectTo({ url: organisation('unit', unitId) }),
  createUnit: (unitId: string) => open(organisation('create', unitId)),
  renameUnit: (unitId: string) => open(organisation('rename', unitId)),
  moveUnit: (unitId: string) => open(organisation('move', unitId)),
  mergeUnit: (unitId: string) => open(organisation('merge', unitId)),
  grants: (unitId: string) => open(organisation('grants', unitId)),
  grantRole: (unitId: string) => open(organisation('grant', unitId)),
  audit: (unitId: string) => open(organisation('audit', unitId)),
  flagged: (unitId: string) => open(organisation('flagged', unitId)),
  /** 名册: of a branch, or first the choice of one. Without a unit: of those that are one's own. */
  rosters: (mine: readonly { unitId: string; one: boolean }[]) => {
    const [only] = mine
    if (mine.length !== 1 || !only) return open(roster('choose'))
    return only.one ? go.roster(only.unitId) : go.rosterChoice(only.unitId)
  },
  rosterChoice: (unitId: string) => open(roster('choose', `?unitId=${unitId}`)),
  roster: (branchId: string) => open(roster('list', `?branchId=${branchId}`)),
  rosterMember: (memberId: string) => open(roster('member', `?memberId=${memberId}`)),
  rosterAdd: (branchId: string) => open(roster('form', `?branchId=${branchId}`)),
  rosterEdit: (memberId: string) => open(roster('form', `?memberId=${memberId}`)),
  rosterRequests: (branchId: string, kind: 'join' | 'transfer') =>
    open(roster('requests', `?branchId=${branchId}&kind=${kind}`)),
  rosterCommunity: (communityId: string) => open(roster('community', `?communityId=${communityId}`)),
  rosterImport: (unitId: string) => open(roster('import', `?unitId=${unitId}`)),
  notices: () => open(notice('inbox')),
  subscriptions: () => open(notice('subscriptions')),
  parked: (unitId: string) => open(operation('parked', unitId)),
  health: (unitId: string) => open(operation('health', unitId)),
  challenge: (challengeId: string) => open(challenge('detail', `?challengeId=${challengeId}`)),
  challengeInstead: (challengeId: string) =>
    void Taro.redirectTo({ url: challenge('detail', `?challengeId=${challengeId}`) }),
  challengeMap: () => open(challenge('map')),
  myChallenges: () => open(challenge('mine')),
  submitWork: (claim: { challengeId: string; slot: number; fence: number }) => open(challenge('submit', slotOf(claim))),
  handOver: (claim: { challengeId: string; slot: number; fence: number }) =>
    open(challenge('hand-over', slotOf(claim))),
  takeOverInstead: (challengeId: string, code: string) =>
    void Taro.redirectTo({ url: handOverPath(challengeId, code) }),
  bid: (challengeId: string) => open(challenge('bid', `?challengeId=${challengeId}`)),
  appealNoShow: (claim: { challengeId: string; slot: number; fence: number }) =>
    open(challenge('appeal', slotOf(claim))),
  challenges: () => void Taro.switchTab({ url: '/pages/challenges/index' }),
  /** 看板 of a unit, or of where one posts; with a column named, that one first. */
  deskBoard: (unitId?: string, column?: BoardColumn) => {
    const about = [unitId && `unitId=${unitId}`, column && `column=${column}`].filter(Boolean).join('&')
    open(desk('board', about && `?${about}`))
  },
  deskNew: (unitId: string) => open(desk('edit', `?unitId=${unitId}`)),
  deskEdit: (challengeId: string) => open(desk('edit', `?challengeId=${challengeId}`)),
  /** 照此再发: a new one after an earlier one. */
  deskAgain: (challengeId: string) => open(desk('edit', `?from=${challengeId}`)),
  deskAgainInstead: (challengeId: string) => void Taro.redirectTo({ url: desk('edit', `?from=${challengeId}`) }),
  deskReview: (challengeId: string) => open(desk('review', `?challengeId=${challengeId}`)),
  deskReviewInstead: (challengeId: string) =>
    void Taro.redirectTo({ url: desk('review', `?challengeId=${challengeId}`) }),
  deskAppeals: (unitId: string) => open(desk('appeals', `?unitId=${unitId}`)),
  myPoints: () => open(points('mine')),
  ranking: (orgPath?: string) => open(points('ranking', orgPath ? `?orgPath=${orgPath}` : '')),
  pointRules: () => open(points('rules')),
  publishRules: () => open(points('publish')),
  certificate: () => open(points('certificate')),
  verify: (code: string) => open(points('verify', `?code=${code}`)),
  verifyInstead: (code: string) => void Taro.redirectTo({ url: points('verify', `?code=${code}`) }),
  honors: (orgPath?: string) => open(points('honors', orgPath ? `?orgPath=${orgPath}` : '')),
  nominate: (orgPath: string) => open(points('nominate', `?orgPath=${orgPath}`)),
  /** 积分管理: of a unit, or first the choice of one of those that are one's own. */
  pointsDesks: (mine: readonly { path: string }[]) => {
    const [only] = mine
    if (mine.length === 1 && only) go.pointsDesk(only.path)
    else open('/packages/points-desk/desk/index')
  },
  pointsDesk: (orgPath: string) => open(pointsDesk('desk', orgPath)),
  assessment: (orgPath: string) => open(pointsDesk('assessment', orgPath)),
  recompute: (orgPath: string) => open(pointsDesk('recompute', orgPath)),
  appeals: (orgPath: string) => open(pointsDesk('appeals', orgPath)),
  statement: (orgPath: string, personId: string) => open(pointsDesk('person', orgPath, `&personId=${personId}`)),
  today: () => void Taro.switchTab({ url: '/pages/today/index' }),
  lessons: () => void Taro.switchTab({ url: '/pages/lessons/index' }),
  me: () => void Taro.switchTab({ url: '/pages/me/index' }),
  /** Back, or to the first screen where there is nothing to go back to. */
  back: () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else go.today()
  },
}
