import { Phone } from './phone'

it('opens on the first tab', async () => {
  const phone = new Phone({ url: 'http://127.0.0.1:1', openid: 'nobody' }).open()
  await phone.page.findByText('今日')
  await phone.tapTab('我的')
  console.log(phone.page.outline(), phone.stack, phone.complaints, phone.page.cost)
  phone.kill()
})
