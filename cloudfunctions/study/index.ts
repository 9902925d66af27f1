import { studyContract } from '#core/study/contract'
import { typedTries } from '#server/cloudbase/accounts'
import { checkInStore } from '#server/cloudbase/check-ins'
import { lessonStore } from '#server/cloudbase/lessons'
import { orgStore } from '#server/cloudbase/orgs'
import { serve } from '#server/kernel/serve'
import { cancelLesson } from '#server/study/cancel-lesson'
import { cancelSignUp } from '#server/study/cancel-sign-up'
import { checkIn } from '#server/study/check-in'
import { confirmSeat } from '#server/study/confirm-seat'
import { createLesson } from '#server/study/create-lesson'
import { editLesson } from '#server/study/edit-lesson'
import { getAttendance } from '#server/study/get-attendance'
import { getLesson } from '#server/study/get-lesson'
import { getMyRecord } from '#server/study/get-my-record'
import { lessonDoor } from '#server/study/lesson-door'
import { listLessons } from '#server/study/list-lessons'
import { presentCode } from '#server/study/present-code'
import { publishLesson } from '#server/study/publish-lesson'
import { signUp } from '#server/study/sign-up'

/** Deploy unit for 学习. A contract action without a use-case here does not compile. */
export const main = serve(
  studyContract,
  {
    list: listLessons,
    get: getLesson,
    create: createLesson,
    edit: editLesson,
    cancel: cancelLesson,
    publish: publishLesson,
    signUp,
    cancelSignUp,
    confirmSeat,
    presentCode,
    attendance: getAttendance,
    checkIn,
    myRecord: getMyRecord,
  },
  { lessons: lessonStore, checkIns: checkInStore, orgs: orgStore, typedTries },
  lessonDoor,
)
