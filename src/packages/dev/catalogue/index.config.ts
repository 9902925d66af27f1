export default definePageConfig({ navigationBarTitleText: '部件目录' })
