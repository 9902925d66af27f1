export default definePageConfig({ navigationBarTitleText: '我的学习档案', enablePullDownRefresh: true })
