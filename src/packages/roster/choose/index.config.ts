export default definePageConfig({ navigationBarTitleText: '选择党支部', enablePullDownRefresh: true })
