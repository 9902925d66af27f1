export default definePageConfig({ navigationBarTitleText: '更名或改设' })
