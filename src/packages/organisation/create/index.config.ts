export default definePageConfig({ navigationBarTitleText: '新建下级单位' })
