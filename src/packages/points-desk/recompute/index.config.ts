export default definePageConfig({ navigationBarTitleText: '核算' })
