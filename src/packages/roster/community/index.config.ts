export default definePageConfig({ navigationBarTitleText: '双报到与志愿者', enablePullDownRefresh: true })
