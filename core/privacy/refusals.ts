declare module '../kernel/app-error' {
  interface Refusals {
    /** Nothing about somebody is stored before they have agreed to the privacy policy as it is now. */
    CONSENT_REQUIRED: { version: string }
  }
}

export {}
