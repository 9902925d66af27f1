/** The policy that people agree to. Another version asks everybody again. */
export const POLICY_VERSION = '2026-11-25'

interface Section {
  title: string
  text: string
}

/**
 * 隐私政策: what is stored about people, why, for how long, and whom to ask, in plain words. The one place where it stands:
 * screens show it, and periods are those of retention.ts.
 */
export const POLICY: Record<'zh' | 'en', { title: string; sections: readonly Section[] }> = {
  zh: {
    title: '隐私政策',
    sections: [
      {
        title: '我们保存什么',
        text: '您的微信在本小程序中的编号（openid）；您自己填写的姓名、手机号、志愿服务意向和居住社区；您报名、签到的记录；您揭榜、报名揭榜和交榜的内容（说明和时长）、得到的积分和服务时长、申诉和荣誉；发给您的通知，以及您允许微信发送的订阅消息次数。如果您是党员，党支部名册中还有您的姓名、性别、入党日期和手机号，由支部书记录入。我们不保存身份证号、位置轨迹、通讯录，也不记录楼栋里住着谁。',
      },
      {
        title: '用来做什么',
        text: '办理组织生活：确认您是哪个支部的党员、安排学习和签到、统计学时、组织志愿服务、记录和公布积分。不用于广告，不出售，不提供给与此无关的任何人。',
      },
      {
        title: '谁能看到',
        text: '名册只有本支部书记和上级负责党务的工作人员能看到。揭榜人的姓名只有发榜单位、其上级和同队的人能看到。手机号加密保存，屏幕上只显示前三位和后四位；每次查看完整号码都要写明理由并留下记录。积分榜上，党员的姓名只给同一上级下各支部的党员看，志愿者的姓名不显示；您可以选择对所有人显示，或对谁都不显示。您的积分流水，除您本人外，只有本单位和上级负责的工作人员能看，每次都留下记录。荣誉的姓名和事迹经您同意后公示。服务时长证明只有拿到编号的人能核验，您随时可以作废。',
      },
      {
        title: '保存多久',
        text: '绑定码过期后 1 天删除；加入支部的申请 90 天；导入的表格 1 天；离开支部的党员手机号 180 天；已了结的转接和未获确认的报到 90 天；收到的通知 180 天；没有送达而待处理的通知 90 天；操作日志（含操作人姓名）3 年。其余在您注销之前保存。',
      },
      {
        title: '您的权利',
        text: '在“我的—隐私”中，您可以随时查看、导出、更正和删除自己的信息，也可以撤回同意。删除后，学时、出勤、积分和服务时长的总数保留，但不再写着您的姓名，您开具的证明作废；正在进行的揭榜会退回；党支部名册属于支部，会解除与您账号的绑定。担任职务的，请先交接职务。',
      },
      {
        title: '找谁',
        text: '先找您的支部书记；需要更正名册、或对处理有异议，请联系所在街道党工委。我们会在 15 个工作日内答复。',
      },
    ],
  },
  en: {
    title: 'Privacy policy',
    sections: [
      {
        title: 'What we keep',
        text: 'The id that WeChat gives you in this mini-program (openid); the name, phone number, volunteer interests and community that you typed yourself; your sign-ups and check-ins; the challenges you claimed or bid for, and what you handed in (notes and hours); your points and hours, appeals and honors; notices sent to you, and how many subscribe messages you allowed WeChat to deliver. If you are a party member, your branch’s roster also holds your name, gender, day of joining and phone number, entered by its secretary. We keep no identity card numbers, no trail of where you were, no contacts, and no notes on who lives in a building.',
      },
      {
        title: 'What for',
        text: 'To run the branch’s life: to know which branch you belong to, to arrange lessons and check-ins, to add up hours of study, to organize volunteering, to keep points and publish rankings. Not for advertising, not for sale, not for anybody who has nothing to do with it.',
      },
      {
        title: 'Who can see it',
        text: 'Only the branch’s secretary and the officials above who are in charge of party affairs see a roster. Who claimed a challenge is seen by the unit that posted it, those above it, and the same team. Phone numbers are encrypted; screens show the first three and last four digits. Every look at a whole number needs a reason and leaves a record. In rankings, a member’s name is shown to members of the branches under the same unit, a volunteer’s to nobody; you can choose to show yours to everybody, or to nobody. Your statement is seen by you and by the officials in charge of your unit and above, and every look leaves a record. Names and deeds of honors are put up after you have agreed. A certificate of hours can be verified only by who has its code, and you can revoke it at any time.',
      },
      {
        title: 'How long',
        text: 'Codes for binding: 1 day after they expire. Requests to join a branch: 90 days. Imported tables: 1 day. Phone numbers of those who left a branch: 180 days. Settled transfers and declined reports: 90 days. Notices you received: 180 days; notices that could not be delivered: 90 days. The audit log, with the name of who acted: 3 years. Everything else until you delete your account.',
      },
      {
        title: 'Your rights',
        text: 'Under Me, Privacy, you can see, export, correct and delete what is yours at any time, and withdraw your consent. After deletion, totals of hours, attendance and points stay, without your name, and your certificates are void; claims that you hold are given back; the roster belongs to the branch, and its row is unbound from your account. If you hold a post, hand it over first.',
      },
      {
        title: 'Whom to ask',
        text: 'Your branch secretary first; to correct the roster, or if you object to how your data are handled, the party work committee of your street. We answer within 15 working days.',
      },
    ],
  },
}
