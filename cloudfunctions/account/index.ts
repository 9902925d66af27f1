import { accountContract } from '#core/account/contract'
import { accountDoor } from '#server/account/account-door'
import { askToJoin, withdrawJoin } from '#server/account/ask-to-join'
import { bindAccount } from '#server/account/bind-account'
import { giveConsent, withdrawConsent } from '#server/account/consent'
import { correctMine } from '#server/account/correct-mine'
import { deleteMe } from '#server/account/delete-me'
import { getMe } from '#server/account/get-me'
import { exportMyData, myData } from '#server/account/my-data'
import { registerVolunteer, reportIn, withdrawVolunteer } from '#server/account/report-in'
import { accountStore, bindTries } from '#server/cloudbase/accounts'
import { memberStore } from '#server/cloudbase/members'
import { noticeStore } from '#server/cloudbase/notices'
import { grantStore } from '#server/cloudbase/org-grants'
import { orgStore } from '#server/cloudbase/orgs'
import { pointTraceStore } from '#server/cloudbase/point-traces'
import { subscriptionStore } from '#server/cloudbase/subscriptions'
import { traceStore } from '#server/cloudbase/traces'
import { serve } from '#server/kernel/serve'

/** Deploy unit for 我: accounts, who people are, and what is theirs. */
export const main = serve(
  accountContract,
  {
    me: getMe,
    consent: giveConsent,
    withdrawConsent,
    bind: bindAccount,
    askToJoin,
    withdrawJoin,
    reportIn,
    registerVolunteer,
    withdrawVolunteer,
    myData,
    exportMyData,
    correct: correctMine,
    deleteMe,
  },
  {
    accounts: accountStore,
    bindTries,
    members: memberStore,
    orgs: orgStore,
    grantStore,
    traces: traceStore,
    pointTraces: pointTraceStore,
    notices: noticeStore,
    subscriptions: subscriptionStore,
  },
  accountDoor,
)
