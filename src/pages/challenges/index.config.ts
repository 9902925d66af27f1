export default definePageConfig({ navigationBarTitleText: '揭榜', enablePullDownRefresh: true })
