/** Pages of the main package are the tabs; everything else is a sub-package, fetched while a tab is being read. */
const h5 = process.env.TARO_ENV === 'h5'

const study = {
  root: 'packages/study',
  pages: ['lesson/index', 'present/index', 'scan/index', 'checked-in/index', 'record/index', 'publish/index'],
}
const account = {
  root: 'packages/account',
  pages: ['consent', 'bind', 'join', 'volunteer', 'report-in', 'privacy', 'data', 'correct', 'delete', 'claim'].map(
    (page) => `${page}/index`,
  ),
}
const organisation = {
  root: 'packages/organisation',
  pages: ['tree', 'unit', 'create', 'rename', 'move', 'merge', 'grants', 'grant', 'audit', 'flagged'].map(
    (page) => `${page}/index`,
  ),
}
const roster = {
  root: 'packages/roster',
  pages: [
    'choose/index',
    'list/index',
    'member/index',
    'form/index',
    'requests/index',
    'community/index',
    'import/index',
  ],
}
const desk = {
  root: 'packages/challenge-desk',
  pages: ['board/index', 'edit/index', 'review/index', 'appeals/index'],
}
const challenge = {
  root: 'packages/challenge',
  pages: ['detail', 'map', 'mine', 'submit', 'hand-over', 'bid', 'appeal'].map((page) => `${page}/index`),
}
const notice = { root: 'packages/notice', pages: ['inbox/index', 'subscriptions/index'] }
const operation = { root: 'packages/operation', pages: ['parked/index', 'health/index'] }
const points = {
  root: 'packages/points',
  pages: ['mine', 'ranking', 'rules', 'publish', 'certificate', 'verify', 'honors', 'nominate'].map(
    (page) => `${page}/index`,
  ),
}
const pointsDesk = {
  root: 'packages/points-desk',
  pages: ['desk', 'assessment', 'recompute', 'appeals', 'person'].map((page) => `${page}/index`),
}
const packages = [study, account, organisation, roster, challenge, desk, notice, operation, points, pointsDesk]
const catalogue = { root: 'packages/dev', pages: ['catalogue/index'] }

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  ...(h5 ? {} : { iconPath: `assets/tab/${name}.png`, selectedIconPath: `@${name}On` }),
})

const app = {
  pages: ['pages/today/index', 'pages/lessons/index', 'pages/challenges/index', 'pages/me/index'],
  subPackages: __CATALOGUE__ === 'beside' ? [...packages, catalogue] : packages,
  preloadRule: {
    'pages/today/index': { network: 'all', packages: [study.root, notice.root] },
    'pages/lessons/index': { network: 'all', packages: [study.root] },
    'pages/challenges/index': { network: 'all', packages: [challenge.root] },
    'pages/me/index': { network: 'all', packages: packages.map(({ root }) => root) },
  },
  tabBar: {
    // In a browser our own tab bar is drawn: it follows the theme, large text and the keyboard.
    custom: h5,
    color: '@tabText',
    selectedColor: '@tabOn',
    backgroundColor: '@tabGround',
    borderStyle: '@tabLine' as 'black',
    list: [tab('today', '今日'), tab('lessons', '课程'), tab('challenges', '揭榜'), tab('me', '我的')],
  },
}

const alone = { pages: catalogue.pages.map((page) => `${catalogue.root}/${page}`) }

export default defineAppConfig({
  ...(__CATALOGUE__ === 'alone' ? alone : app),
  window: {
    navigationBarTitleText: '秀峰先锋',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@ground',
    backgroundColorTop: '@ground',
    backgroundColorBottom: '@ground',
    backgroundTextStyle: '@pull' as 'dark',
    // In a browser our own screen part draws the title bar.
    ...(h5 ? { navigationStyle: 'custom' as const } : {}),
  },
  ...(h5
    ? {}
    : {
        // 离我最近 asks for it in the tap that wants it, and never by itself.
        requiredPrivateInfos: ['getLocation'],
        permission: { 'scope.userLocation': { desc: '用于把榜单按离您的远近排列，不会保存' } },
      }),
  darkmode: true,
  themeLocation: 'theme.json',
  resizable: true,
  lazyCodeLoading: 'requiredComponents',
  ...(h5 ? { animation: false } : {}),
})
