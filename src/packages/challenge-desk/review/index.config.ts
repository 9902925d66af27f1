export default definePageConfig({ navigationBarTitleText: '验榜', enablePullDownRefresh: true })
