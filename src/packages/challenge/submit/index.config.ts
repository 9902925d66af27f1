export default definePageConfig({ navigationBarTitleText: '交榜' })
