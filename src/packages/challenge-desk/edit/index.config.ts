export default definePageConfig({ navigationBarTitleText: '发榜' })
