export default definePageConfig({ navigationBarTitleText: '发榜看板', enablePullDownRefresh: true })
