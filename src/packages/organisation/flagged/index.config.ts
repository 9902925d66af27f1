export default definePageConfig({ navigationBarTitleText: '应改设的党支部', enablePullDownRefresh: true })
