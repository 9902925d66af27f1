export default definePageConfig({ navigationBarTitleText: '竞榜' })
