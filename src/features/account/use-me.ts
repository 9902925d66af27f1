import { api } from '../../api/api'
import { useQuery } from '../../api/use-query'

/** Who one is here. The same answer for every screen. */
export const useMe = () => useQuery(api.account.me, {})
