export default definePageConfig({ navigationBarTitleText: '转交', enableShareAppMessage: true })
