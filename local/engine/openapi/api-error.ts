/** What WeChat answers instead of doing what was asked; `errcode` is documented with each method. */
export class ApiError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg)
  }
}

export const invalidOpenid = (): ApiError => new ApiError(40003, 'invalid openid')
export const invalidTemplate = (): ApiError => new ApiError(40037, 'invalid template_id')
export const userRefused = (): ApiError => new ApiError(43101, 'user refuse to accept the msg')
export const invalidArgument = (what: string): ApiError => new ApiError(47003, `argument invalid! ${what}`)
export const invalidPage = (): ApiError => new ApiError(41030, 'invalid page')
export const invalidScene = (): ApiError => new ApiError(40129, 'invalid scene')
export const overQuota = (): ApiError => new ApiError(45009, 'reach max api daily quota limit')
export const invalidParameter = (what: string): ApiError => new ApiError(40097, `invalid args: ${what}`)
