import { crowdCheckIn, crowdSignUp } from '../tests/support/crowd'

/** 200 members at once on 50 seats; 300 members checking in at once, each sent twice. Counts before clocks. */
export async function benchStudy(): Promise<Record<string, number>> {
  const signUp = await crowdSignUp(200, 50)
  const checkIn = await crowdCheckIn(300, 'each twice in a row')
  return {
    'study.signUp.seats': signUp.seats,
    'study.signUp.waiting': signUp.waiting,
    'study.signUp.duplicates': signUp.duplicates,
    'study.signUp.failed': signUp.failed,
    'study.signUp.requestsMean': signUp.requestsMean,
    'study.signUp.requestsMax': signUp.requestsMax,
    'study.checkIn.rows': checkIn.rows,
    'study.checkIn.failed': checkIn.failed,
    'study.checkIn.requestsMean': checkIn.requestsMean,
    'study.checkIn.requestsMax': checkIn.requestsMax,
    'study.checkIn.perSecond': checkIn.perSecond,
  }
}
