import { challengeContract } from '#core/challenge/contract'
import { bidForChallenge, chooseBids, withdrawBid } from '#server/challenge/bids'
import { challengeDoor } from '#server/challenge/challenge-door'
import { claimChallenge, extendClaim, releaseClaim, submitWork } from '#server/challenge/claim-challenge'
import { getChallenge } from '#server/challenge/get-challenge'
import { joinClaim, leaveClaim, offerClaim, takeOverClaim, withdrawOffer } from '#server/challenge/hand-over'
import { listChallenges } from '#server/challenge/list-challenges'
import { myChallenges } from '#server/challenge/my-challenges'
import { appealNoShow, decideNoShow, listNoShowAppeals } from '#server/challenge/no-shows'
import { acceptWork, sendWorkBack } from '#server/challenge/review-work'
import { getSavedFilter, saveFilter } from '#server/challenge/saved-filter'
import { showBoard } from '#server/challenge/show-board'
import {
  closeChallenge,
  createChallenge,
  editChallenge,
  postChallenge,
  withdrawChallenge,
} from '#server/challenge/write-challenge'
import { challengeLists } from '#server/cloudbase/challenge-lists'
import { challengeStore } from '#server/cloudbase/challenges'
import { hallWatches } from '#server/cloudbase/hall-watches'
import { photoStore } from '#server/cloudbase/photos'
import { serve } from '#server/kernel/serve'

/** Deploy unit for 揭榜挂帅. A contract action without a use-case here does not compile. */
export const main = serve(
  challengeContract,
  {
    list: listChallenges,
    get: getChallenge,
    mine: myChallenges,
    create: createChallenge,
    edit: editChallenge,
    post: postChallenge,
    withdraw: withdrawChallenge,
    close: closeChallenge,
    claim: claimChallenge,
    extend: extendClaim,
    release: releaseClaim,
    submit: submitWork,
    offerHandOver: offerClaim,
    withdrawHandOver: withdrawOffer,
    takeOver: takeOverClaim,
    joinTeam: joinClaim,
    leaveTeam: leaveClaim,
    bid: bidForChallenge,
    withdrawBid,
    choose: chooseBids,
    accept: acceptWork,
    sendBack: sendWorkBack,
    board: showBoard,
    appealNoShow,
    noShowAppeals: listNoShowAppeals,
    decideNoShow,
    savedFilter: getSavedFilter,
    saveFilter,
  },
  { challenges: challengeStore, lists: challengeLists, photos: photoStore, watches: hallWatches },
  challengeDoor,
)
