/** 组织, 授权, 审计. */
export const organisation = {}
