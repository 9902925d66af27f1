import { readTemplates } from '#core/notice/templates'

/** 订阅消息 templates of the demo's account, as an operator would configure them: `SUBSCRIBE_TEMPLATES`. */
export const DEMO_TEMPLATES = JSON.stringify({
  lessonSoon: { id: 'demo-lesson-soon', fields: { thing1: 'title', time2: 'at', thing3: 'place', thing4: 'note' } },
  seatGiven: { id: 'demo-seat-given', fields: { thing1: 'title', time2: 'at', thing3: 'place', thing4: 'note' } },
  answered: { id: 'demo-answered', fields: { thing1: 'title', phrase2: 'result', date3: 'at', thing4: 'note' } },
  asked: { id: 'demo-asked', fields: { thing1: 'title', name2: 'from', time3: 'at', thing4: 'note' } },
})

/** The same as WeChat knows them: each template's fields. */
export const demoAccount = {
  templates: Object.fromEntries(
    Object.values(readTemplates(DEMO_TEMPLATES)).map(({ id, fields }) => [id, Object.keys(fields)]),
  ),
}
