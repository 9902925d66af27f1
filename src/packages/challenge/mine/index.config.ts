export default definePageConfig({ navigationBarTitleText: '我揭的榜', enablePullDownRefresh: true })
