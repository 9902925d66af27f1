export default definePageConfig({ navigationBarTitleText: '并入其他单位' })
