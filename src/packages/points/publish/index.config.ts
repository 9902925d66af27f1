export default definePageConfig({ navigationBarTitleText: '发布新规则' })
