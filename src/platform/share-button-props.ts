export interface ShareButtonProps {
  text: string
  /** A path of this app: `/packages/…?…`. WeChat shares what the page's own `useShareAppMessage` answers. */
  path: string
  /** In a browser there is nobody to send it to, and the link is copied: said when it is, and when it could not be. */
  copied: string
  notCopied: string
}
