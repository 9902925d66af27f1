import type { ChallengeLists } from '../cloudbase/challenge-lists'
import type { ChallengeStore } from '../cloudbase/challenges'
import type { HallWatches } from '../cloudbase/hall-watches'
import type { PhotoStore } from '../cloudbase/photos'

/** What the use-cases of 揭榜挂帅 read from and write to. */
export interface ChallengeStores {
  challenges: ChallengeStore
  lists: ChallengeLists
  photos: PhotoStore
  watches: HallWatches
}
