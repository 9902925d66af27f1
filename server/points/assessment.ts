import type { PointsContract } from '#core/points/contract'
import { perHead } from '#core/points/ranking'
import { safeCell } from '#core/roster/safe-cell'
import type { Context, UseCase } from '../kernel/use-case'
import { writeXlsx } from '../roster/import/write-xlsx'
import { keeps } from './statement'
import type { PointsStores } from './stores'

const ON_SCREEN = 200
const IN_TABLE = 5000

type Call = Context<{ unit?: { _id: string; path: string; name: string } }> & PointsStores

/** 考核表: who has entries in a year, and every branch, those where nobody has among them. */
export const getAssessment: UseCase<PointsContract['assessment'], PointsStores> = async ({ orgPath, year }, call) => {
  const { persons, branches } = await assess(orgPath, year, ON_SCREEN + 1, call)
  return {
    unit: call.subject.unit?.name ?? '',
    year,
    persons: persons.slice(0, ON_SCREEN),
    branches,
    more: persons.length > ON_SCREEN,
  }
}

async function assess(orgPath: string, year: number, most: number, { actor, now, subject, totals }: Call) {
  const unitId = subject.unit?._id ?? ''
  const [people, branches] = await Promise.all([totals.assessed(unitId, year, most), totals.everyBranch(orgPath, year)])
  const named = keeps(actor, orgPath, now)
  return {
    persons: people.map(({ personId, name, unit, points, minutes, challenges, lessons, honors }) => ({
      personId,
      name: named ? name : '',
      branch: unit,
      points,
      minutes,
      challenges,
      lessons,
      honors,
    })),
    branches: branches.map(({ name, members, active, points, minutes }) => ({
      name,
      members,
      active,
      points,
      perHead: perHead(points, members),
      minutes,
    })),
  }
}

const PERSONS = ['姓名', '党支部或社区', '积分', '服务时长（小时）', '揭榜完成', '党课签到', '荣誉']
const BRANCHES = ['党支部', '党员', '有积分', '积分', '人均积分', '服务时长（小时）']

/** The same as a workbook. Every cell is made harmless: a name that begins like a formula stays a name. */
export const exportAssessment: UseCase<PointsContract['exportAssessment'], PointsStores> = async (
  { orgPath, year },
  call,
) => {
  const { persons, branches } = await assess(orgPath, year, IN_TABLE, call)
  const personRows = persons.map(({ personId, name, branch, points, minutes, challenges, lessons, honors }) =>
    cells([name || personId, branch, points, hoursOf(minutes), challenges, lessons, honors]),
  )
  const branchRows = branches.map(({ name, members, active, points, perHead: each, minutes }) =>
    cells([name, members, active, points, each, hoursOf(minutes)]),
  )
  const content = writeXlsx([PERSONS, ...personRows], { 党支部: [BRANCHES, ...branchRows] }, '个人')
  return {
    fileName: `${call.subject.unit?.name ?? ''}考核表-${year}.xlsx`,
    content: Buffer.from(content).toString('base64'),
  }
}

const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10
const cells = (values: readonly (string | number)[]): string[] => values.map((value) => safeCell(String(value)))
