export default definePageConfig({ navigationBarTitleText: '榜单地图', enablePullDownRefresh: true })
