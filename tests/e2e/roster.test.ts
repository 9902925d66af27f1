import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readTable } from '#server/roster/import/read-table'
import { writeXlsx } from '#server/roster/import/write-xlsx'
import { findingsOf, takePicture } from './support/inspect'
import { describeLooks, openScreen, sees } from './support/looks'
import { Street } from './support/street'

jest.setTimeout(180_000)

const EVENING = Date.parse('2026-11-24T19:00:00+08:00')
const BRANCH = '450302001002-b1'
const OTHER = '450302001002-b2'
const COMMUNITY = '450302001002'
const STREET = '450302001'
const roster = (page: string, query = '') => `packages/roster/${page}/index${query}`
const HEAD = ['姓名', '性别', '入党日期', '手机号', '所在党支部']
const FAULTY = [
  HEAD,
  ['欧示例', '女', '2001年7月1日', '138 0000 0001', ''],
  ['区示例', '人', '明天', '123', ''],
  ['陈示例', '', '2001/7/1', '', ''],
  ['欧示例', '', '', '13800000001', ''],
]

/** 名册 in the browser: the real functions, files that are really uploaded and really saved. */
describe('a roster in the browser', () => {
  let street: Street
  let secretary: Page
  let worker: Page
  let officer: Page

  beforeAll(async () => {
    street = await Street.open(EVENING)
    ;[secretary, worker, officer] = await Promise.all([
      street.enterAs('周示例'),
      street.enterAs('韦示例'),
      street.enterAs('秦示例'),
    ])
  })
  afterAll(() => street.close())

  const as = (who: string) => street.world.as(who)
  const open = (page: Page, path: string, shows: string | RegExp) => openScreen(page, street, path, shows)
  const tap = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).filter({ visible: true }).first().click()
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  const field = (page: Page, label: string | RegExp) => page.getByLabel(label).filter({ visible: true }).first()
  const members = async (branchId = BRANCH) => (await as('demo-officer').get('roster.list', { branchId })).members
  const idOf = async (name: string) => (await members()).find((row) => row.name === name)?._id ?? ''
  const file = (name: string, bytes: Uint8Array) => {
    const path = join(tmpdir(), name)
    writeFileSync(path, bytes)
    return path
  }
  const chooseFile = async (page: Page, path: string, button: RegExp | string = '选择表格') => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, button)])
    await chooser.setFiles(path)
  }

  it('is one tap from 我的 for whoever keeps one, and nowhere for anybody else', async () => {
    await secretary.getByRole('navigation').getByRole('link', { name: '我的' }).click()
    await tap(secretary, '名册')
    await sees(secretary, '解东社区第一党支部')
    await sees(secretary, /^共 14 人/)
    const member = await street.enterAs('陈示例')
    await member.getByRole('navigation').getByRole('link', { name: '我的' }).click()
    await sees(member, '我的学习档案')
    expect(await member.getByText('名册', { exact: true }).count()).toBe(0)
    await member.context().close()
  })

  it('finds a member by a part of the name, or the end of the number', async () => {
    const row = (await members()).find(({ phone }) => phone !== null)
    await field(secretary, '查找').fill(row?.phone?.slice(-4) ?? '')
    await sees(secretary, row?.name ?? '')
    expect(await secretary.getByRole('group', { name: '名册' }).getByRole('button').count()).toBe(1)
    await field(secretary, '查找').fill('没有这个人')
    await sees(secretary, '没有找到这个人')
    await field(secretary, '查找').fill('')
  })

  it('says at the field what is wrong, and takes a new member when it is right', async () => {
    await tap(secretary, '添加党员')
    await field(secretary, /^姓名/).fill('欧阳1')
    await field(secretary, '手机号').fill('12345')
    await tap(secretary, '保存')
    await sees(secretary, '姓名里有数字或符号，请只写姓名')
    await sees(secretary, '不是 11 位手机号，请核对')
    await takePicture(secretary, 'roster-form-wrong')
    await field(secretary, /^姓名/).fill('欧阳示例')
    await field(secretary, '性别').selectOption({ label: '女' })
    await field(secretary, '入党日期').fill('2019-07-01')
    await field(secretary, '手机号').fill('139 0000 9001')
    await tap(secretary, '保存')
    await sees(secretary, '欧阳示例已加入名册')
    await sees(secretary, /^共 15 人/)
    expect(await members()).toContainEqual(
      expect.objectContaining({ name: '欧阳示例', gender: 'female', joinedOn: '2019-07-01', phone: '139****9001' }),
    )
  })

  it('refuses a number that another member has, and keeps what was typed', async () => {
    await tap(secretary, '添加党员')
    await field(secretary, /^姓名/).fill('司徒示例')
    await field(secretary, '手机号').fill('13900009001')
    await tap(secretary, '保存')
    await sees(secretary, '本支部名册中已有这个手机号，请核对是否重复登记')
    expect(await field(secretary, /^姓名/).inputValue()).toBe('司徒示例')
    await tap(secretary, '返回')
  })

  it('shows what somebody else has just changed, keeps what was typed, and saves at the second try', async () => {
    await tap(secretary, /^欧阳示例/)
    await tap(secretary, '修改登记信息')
    await sees(secretary, '与身份证一致')
    const memberId = await idOf('欧阳示例')
    await as('demo-worker').get('roster.edit', { memberId, v: 0, gender: 'male' })
    await field(secretary, '入党日期').fill('2018-07-01')
    await tap(secretary, '保存')
    await sees(secretary, /^刚才有人改过这位党员的信息/)
    await sees(secretary, '他人刚改为：男')
    await takePicture(secretary, 'roster-form-conflict')
    expect(await field(secretary, '入党日期').inputValue()).toBe('2018-07-01')
    await tap(secretary, '保存')
    await sees(secretary, '入党日期：2019-07-01 → 2018-07-01')
    expect((await members()).find((row) => row._id === memberId)).toMatchObject({
      gender: 'male',
      joinedOn: '2018-07-01',
    })
  })

  it('shows a whole number for a reason, once', async () => {
    await tap(secretary, /手机号/)
    await inDialog(secretary, '查看')
    await sees(secretary, '请写明原因，至少 2 个字')
    await field(secretary, /^查看原因/).fill('通知参加主题党日')
    await inDialog(secretary, '查看')
    await sees(secretary, '139 0000 9001')
    await takePicture(secretary, 'roster-reveal')
    expect(await findingsOf(secretary)).toEqual([])
    expect(await secretary.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      '13900009001',
    )
    await inDialog(secretary, '关闭')
    expect(await secretary.getByText('139 0000 9001').count()).toBe(0)
  })

  it('issues a code that binds, and revokes one', async () => {
    await tap(secretary, '生成绑定码')
    const shown = secretary.getByText(/^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/)
    const first = (await shown.textContent()) ?? ''
    await secretary.getByRole('img', { name: /^绑定二维码/ }).waitFor()
    await takePicture(secretary, 'roster-code')
    expect(await findingsOf(secretary)).toEqual([])
    await inDialog(secretary, '完成')
    await tap(secretary, '作废绑定码')
    await secretary.getByRole('alertdialog').getByRole('button', { name: '作废绑定码' }).click()
    await sees(secretary, '绑定码已作废')
    const late = await as('demo-resident').call('account.bind', { code: first })
    expect(late).toMatchObject({ ok: false, error: { code: 'BIND_CODE_WRONG' } })
    await tap(secretary, '生成绑定码')
    const code = (await shown.textContent()) ?? ''
    await inDialog(secretary, '完成')
    await as('demo-resident').get('account.bind', { code })
    await secretary.reload()
    await sees(secretary, '已绑定微信账号')
  })

  it('shows what is wrong with a table, row by row, and imports nothing', async () => {
    const before = await members()
    await open(secretary, roster('list', `?branchId=${BRANCH}`), /^共 15 人/)
    await tap(secretary, '导入')
    const [template] = await Promise.all([secretary.waitForEvent('download'), tap(secretary, '下载模板')])
    expect(readTable(readFileSync(await template.path())).rows[0]?.cells).toEqual(HEAD)
    await chooseFile(secretary, file('名单.txt', Buffer.from('x')))
    await sees(secretary, /^只能选 \.xlsx 或 \.csv 表格/)
    await chooseFile(secretary, file('图片.xlsx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0])))
    await sees(secretary, /^读不出表格/)
    await chooseFile(secretary, file('有误.xlsx', writeXlsx(FAULTY)))
    await sees(secretary, '有误的行')
    for (const words of [
      '性别：性别请写“男”或“女”',
      '入党日期：日期认不出，请写成 2001-07-01 这样',
      '手机号：不是 11 位手机号，请核对',
      '姓名：和第 2 行是同一个人，请只留一行',
    ])
      await sees(secretary, words)
    await sees(secretary, '更新入党日期')
    await takePicture(secretary, 'roster-import-found')
    expect(await findingsOf(secretary)).toEqual([])
    expect(await members()).toEqual(before)
  })

  it('finds it again after leaving, and imports the better table once it is confirmed', async () => {
    await open(secretary, roster('list', `?branchId=${BRANCH}`), /^共 15 人/)
    await tap(secretary, '导入')
    await sees(secretary, '有误的行')
    const good = FAULTY.slice(0, 4).map((row) =>
      row[0] === '区示例' ? ['区示例', '男', '20010701', '13800000002', ''] : row,
    )
    const path = file('更正.xlsx', writeXlsx(good))
    await chooseFile(secretary, path, '换一份表格')
    await tap(secretary, '确认导入 3 人')
    await secretary.getByRole('alertdialog', { name: '导入 3 人？' }).getByRole('button', { name: '导入' }).click()
    await sees(secretary, '导入完成')
    await takePicture(secretary, 'roster-import-done')
    expect(await findingsOf(secretary)).toEqual([])
    expect((await members()).filter(({ name }) => ['欧示例', '区示例'].includes(name))).toHaveLength(2)

    await tap(secretary, '换一份表格')
    await chooseFile(secretary, path)
    await sees(secretary, /^没有需要导入的内容/)
    expect(await members()).toHaveLength(17)
  })

  it('begins anew where there is nothing to go back to', async () => {
    await open(secretary, roster('import', `?unitId=${BRANCH}`), '下载模板')
    // Somebody else's, left as it was found, for the pictures below.
    await open(worker, roster('import', `?unitId=${OTHER}`), '下载模板')
    await chooseFile(worker, file('第二支部.xlsx', writeXlsx(FAULTY)))
    await sees(worker, '有误的行')
  })

  it('exports a table that opens, with the numbers masked or whole', async () => {
    await open(secretary, roster('list', `?branchId=${BRANCH}`), /^共 17 人/)
    const save = async () => {
      const [download] = await Promise.all([secretary.waitForEvent('download'), inDialog(secretary, '导出')])
      return { name: download.suggestedFilename(), table: readTable(readFileSync(await download.path())).rows }
    }
    await tap(secretary, '导出')
    await field(secretary, /^导出原因/).fill('上级核查')
    await takePicture(secretary, 'roster-export')
    expect(await findingsOf(secretary)).toEqual([])
    const masked = await save()
    expect(masked.name).toMatch(/^解东社区第一党支部-2026-11-24\.xlsx$/)
    expect(masked.table).toHaveLength(18)
    expect(JSON.stringify(masked.table)).toContain('138****0001')
    await sees(secretary, '已导出 17 人')

    await tap(secretary, '导出')
    await field(secretary, /^导出原因/).fill('上级核查')
    await secretary.getByRole('tab', { name: 'CSV' }).click()
    await secretary.getByRole('switch', { name: /包含完整手机号/ }).click()
    const whole = await save()
    expect(whole.name).toMatch(/\.csv$/)
    expect(JSON.stringify(whole.table)).toContain('13800000001')
  })

  it('transfers a member to another branch, which confirms', async () => {
    const memberId = await idOf('区示例')
    await open(secretary, roster('member', `?memberId=${memberId}`), '登记信息')
    await tap(secretary, '转接到其他支部')
    await field(secretary, '选择党支部').fill('解东社区第二')
    await secretary
      .getByRole('dialog')
      .getByRole('button', { name: /^解东社区第二党支部/ })
      .click()
    await takePicture(secretary, 'roster-transfer')
    expect(await findingsOf(secretary)).toEqual([])
    await inDialog(secretary, '提交转接')
    await sees(secretary, '转往解东社区第二党支部，等待对方确认')

    await open(worker, roster('list', `?branchId=${OTHER}`), '等待转入')
    await tap(worker, /^等待转入/)
    await tap(worker, '确认转入 区示例')
    await worker.getByRole('alertdialog').getByRole('button', { name: '确认转入' }).click()
    await sees(worker, '没有等待转入的党员')
    expect((await members(OTHER)).map(({ name }) => name)).toContain('区示例')
  })

  it('confirms who asks to be recognised as the member that they are, and answers who is none', async () => {
    await as('demo-volunteer').get('account.askToJoin', { branchId: BRANCH, name: '欧示例' })
    await as('demo-steward').get('account.askToJoin', { branchId: BRANCH, name: '莫示例' })
    await open(secretary, roster('list', `?branchId=${BRANCH}`), '申请确认身份')
    await takePicture(secretary, 'roster-waiting')
    await tap(secretary, /^申请确认身份/)
    await tap(secretary, '对应名册 欧示例')
    await sees(secretary, '“欧示例”是名册上的哪一位？')
    await takePicture(secretary, 'roster-match')
    expect(await findingsOf(secretary)).toEqual([])
    await secretary
      .getByRole('dialog')
      .getByRole('button', { name: /^欧示例/ })
      .click()
    await secretary.getByRole('alertdialog').getByRole('button', { name: '确认身份' }).click()
    await sees(secretary, '已确认')
    await tap(secretary, '不予确认 莫示例')
    await field(secretary, /^原因/).fill('不在本支部名册上')
    await inDialog(secretary, '不予确认')
    await sees(secretary, '没有人等待确认')
    expect((await as('demo-volunteer').get('account.me', {})).branch?.name).toBe('解东社区第一党支部')
    expect((await as('demo-steward').get('account.me', {})).join).toMatchObject({ state: 'declined' })
  })

  it('takes a member who leaves off the roster', async () => {
    const memberId = await idOf('欧阳示例')
    await open(secretary, roster('member', `?memberId=${memberId}`), '登记信息')
    await tap(secretary, '离开支部')
    await field(secretary, /^原因/).fill('迁往外地')
    await inDialog(secretary, '离开支部')
    await sees(secretary, '已移出名册')
    await sees(secretary, '已离开')
    expect(await idOf('欧阳示例')).toBe('')
  })

  it('lets a street officer choose the branch first, and confirms who reports in at a community', async () => {
    await as('demo-m0301').get('account.reportIn', { communityId: COMMUNITY })
    await as('demo-resident').get('account.registerVolunteer', {
      communityId: COMMUNITY,
      name: '黄示例',
      skills: ['水电', '理发'],
      phone: '13900009002',
    })
    await officer.getByRole('navigation').getByRole('link', { name: '我的' }).click()
    await tap(officer, '名册')
    await tap(officer, /^解东社区/)
    await tap(officer, /双报到与志愿者/)
    await tap(officer, /^确认报到/)
    await sees(officer, '已确认报到')
    await officer.getByRole('tab', { name: '志愿者' }).click()
    await sees(officer, /^水电、理发 · /)
  })

  describeLooks(
    () => ({ street, pages: { secretary, worker, officer } }),
    [
      { name: 'roster-list', who: 'secretary', path: roster('list', `?branchId=${BRANCH}`), shows: /^共 \d+ 人/ },
      { name: 'roster-member', who: 'secretary', path: roster('member', '?memberId=p-member'), shows: '登记信息' },
      { name: 'roster-form', who: 'secretary', path: roster('form', `?branchId=${BRANCH}`), shows: '与身份证一致' },
      {
        name: 'roster-requests',
        who: 'secretary',
        path: roster('requests', `?branchId=${BRANCH}`),
        shows: '没有人等待确认',
      },
      {
        name: 'roster-community',
        who: 'worker',
        path: roster('community', `?communityId=${COMMUNITY}`),
        shows: '已确认',
      },
      { name: 'roster-import', who: 'secretary', path: roster('import', `?unitId=${BRANCH}`), shows: /下载模板/ },
      { name: 'roster-import-left', who: 'worker', path: roster('import', `?unitId=${OTHER}`), shows: '有误的行' },
      { name: 'roster-choose', who: 'officer', path: roster('choose', `?unitId=${STREET}`), shows: '解东社区' },
      {
        name: 'roster-choose-community',
        who: 'worker',
        path: roster('choose', `?unitId=${COMMUNITY}`),
        shows: '双报到与志愿者',
      },
    ],
  )

  it('shows list and member side by side on a wide screen', async () => {
    await secretary.setViewportSize({ width: 1280, height: 812 })
    await open(secretary, roster('list', `?branchId=${BRANCH}`), '从左侧选择一位党员')
    await tap(secretary, /^陈示例/)
    await sees(secretary, '变更记录')
    expect(await findingsOf(secretary)).toEqual([])
    await takePicture(secretary, 'roster-chosen-wide')
  })

  it('nothing went wrong that nobody saw', () => {
    expect(street.watch.troubles).toEqual([])
  })
})
