import type { Instant } from '#core/kernel/day'
import type { NoticeCatalogue } from '../notice-facts'
import { dayAndClock, fullDay } from '../time-words'
import { shell } from './shell'

const when = (at: Instant, now: Instant) => dayAndClock(at, now, 'zh')
const placed = (at: Instant, venue: string, now: Instant) => `${when(at, now)}，${venue}`

const HONORS = { bestVolunteer: '最美志愿者', modelMember: '优秀共产党员', starOfCommunity: '社区之星' }

/** 通知: each kind in words, made from its facts. */
export const noticeKinds: NoticeCatalogue = {
  seatGiven: ({ title, startsAt, venue }, now) => ({
    title: '候补转正，您有座位了',
    text: `“${title}”有人让出座位，已为您递补。${placed(startsAt, venue, now)}`,
  }),
  lessonSoon: ({ title, startsAt, venue, when: before }, now) => ({
    title: before === 'day' ? '开课提醒' : '即将开课',
    text: `“${title}”${placed(startsAt, venue, now)}`,
  }),
  seatToConfirm: ({ title, confirmBy }, now) => ({
    title: '请确认到场',
    text: `请在${when(confirmBy, now)}前确认参加“${title}”，逾期座位将让给候补的同志`,
  }),
  seatLapsed: ({ title }) => ({
    title: '座位已让出',
    text: `您没有确认参加“${title}”，座位已让给候补的同志。有空位时仍可报名`,
  }),
  lessonPublished: ({ title, startsAt, venue, branch }, now) => ({
    title: '新课程可以报名',
    text: `${branch}发布了“${title}”，${placed(startsAt, venue, now)}`,
  }),
  lessonCalledOff: ({ title, startsAt, reason }, now) => ({
    title: '课程已取消',
    text: `原定${when(startsAt, now)}的“${title}”取消。原因：${reason}`,
  }),
  lessonChanged: ({ title, startsAt, venue }, now) => ({
    title: '课程有变动',
    text: `“${title}”现在的安排：${placed(startsAt, venue, now)}`,
  }),
  joinAsked: ({ name, branch }) => ({ title: '有人申请认领', text: `${name}申请加入${branch}，请核对名册后答复` }),
  joinConfirmed: ({ branch }) => ({ title: '认领已通过', text: `${branch}已确认您的党员身份` }),
  joinDeclined: ({ branch, reason }) => ({ title: '认领未通过', text: `${branch}没有通过。原因：${reason}` }),
  transferAsked: ({ name, from, to }) => ({
    title: '组织关系待接收',
    text: `${name}由${from}转入${to}，请确认接收`,
  }),
  transferConfirmed: ({ name, to }) => ({ title: '转接已完成', text: `${to}已接收${name}的组织关系` }),
  transferDeclined: ({ name, to, reason }) => ({
    title: '转接被退回',
    text: `${to}没有接收${name}。原因：${reason}`,
  }),
  moved: ({ branch, from }) => ({ title: '组织关系已转接', text: `您已由${from}转入${branch}` }),
  reportInAsked: ({ name, branch, community }) => ({
    title: '有党员来报到',
    text: `${branch}的${name}到${community}报到，请确认`,
  }),
  reportInConfirmed: ({ community }) => ({ title: '报到已确认', text: `${community}已确认您的报到` }),
  reportInDeclined: ({ community, reason }) => ({
    title: '报到被退回',
    text: `${community}没有确认。原因：${reason}`,
  }),
  roleGranted: ({ unit, role, until }, now) => ({
    title: '您有了新的职责',
    text: `${unit} · ${shell[`role.${role}`]}${until === null ? '' : `，至${fullDay(until, now, 'zh')}`}`,
  }),
  roleRevoked: ({ unit, role }) => ({ title: '职责已解除', text: `您不再担任${unit}${shell[`role.${role}`]}` }),
  politicalBirthday: ({ years }) => ({
    title: '政治生日快乐',
    text: `今天是您入党 ${years} 周年纪念日。感谢您一路的坚守与奉献，愿初心如磐，岁岁平安。`,
  }),
  challengePosted: ({ title, unit, deadline }, now) => ({
    title: '新榜符合您的订阅',
    text: `${unit}发布了“${title}”，${when(deadline, now)}前完成`,
  }),
  leaseEnding: ({ title, until }, now) => ({
    title: '揭榜即将到期',
    text: `“${title}”请在${when(until, now)}前交榜；来不及可以延期一次，也可以退榜`,
  }),
  leaseEnded: ({ title }) => ({
    title: '揭榜已到期',
    text: `“${title}”没有按时交榜，名额已让出并记一次爽约。有特殊情况可以申诉`,
  }),
  workSubmitted: ({ title }) => ({ title: '有榜待验收', text: `“${title}”已有人交榜，请验收` }),
  workReturned: ({ title, reason, until }, now) => ({
    title: '交榜被退回',
    text: `“${title}”还差：${reason}。请在${when(until, now)}前补齐再交`,
  }),
  workAccepted: ({ title }) => ({ title: '验榜通过', text: `“${title}”已通过验收，感谢您的奉献` }),
  bidChosen: ({ title, until }, now) => ({
    title: '您被选中挂帅',
    text: `“${title}”由您来完成，请在${when(until, now)}前交榜`,
  }),
  challengeWithdrawn: ({ title, reason }) => ({
    title: '榜已撤回',
    text: `“${title}”撤榜，不影响您的记录。原因：${reason}`,
  }),
  challengeOverdue: ({ title, unit, days }) => ({
    title: '有榜逾期未完成',
    text: days === 0 ? `${unit}的“${title}”今天到期，还没有完成` : `${unit}的“${title}”已逾期 ${days} 天，还没有完成`,
  }),
  handOverTaken: ({ title }) => ({ title: '揭榜已转交', text: `“${title}”已由他人接手` }),
  noShowAppealed: ({ title }) => ({ title: '有爽约申诉', text: `“${title}”的爽约记录有人申诉，请答复` }),
  noShowDecided: ({ title, excused, reason }) => ({
    title: excused ? '申诉通过' : '申诉未通过',
    text: `“${title}”的爽约记录${excused ? '已撤销' : '保留'}${reason ? `。说明：${reason}` : ''}`,
  }),
  appealAsked: ({ name, unit, title }) => ({
    title: '有积分申诉待处理',
    text: `${name}对在${unit}“${title}”的积分提出申诉，请核实后答复`,
  }),
  appealAnswered: ({ title, upheld, answer }) => ({
    title: upheld ? '积分申诉已采纳' : '积分申诉未采纳',
    text: `“${title}”：${answer}`,
  }),
  honorNoticed: ({ honor, unit, year, openUntil }, now) => ({
    title: '您的荣誉正在公示',
    text: `${unit}推荐您为 ${year} 年${HONORS[honor]}，公示到${when(openUntil, now)}`,
  }),
  honorAwarded: ({ honor, unit, year }) => ({
    title: '祝贺您获得荣誉',
    text: `${unit}授予您 ${year} 年${HONORS[honor]}称号`,
  }),
}
