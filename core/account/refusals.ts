declare module '../kernel/app-error' {
  interface Refusals {
    /** Mistyped, used, replaced, revoked or expired: which of these, nobody is told. */
    BIND_CODE_WRONG: Record<string, never>
    /** The caller's account is bound to a row of a roster. */
    ALREADY_BOUND: Record<string, never>
    /** The caller is on no roster, or not bound to it yet. */
    NOT_A_MEMBER: Record<string, never>
    /** The unit is not of the kind that this can be asked of. */
    UNIT_UNFIT: Record<string, never>
    /** Deleting asks for the very words that the screen shows. */
    PHRASE_WRONG: Record<string, never>
    /** Whoever holds a post hands it over before their account can be deleted. */
    ROLES_HELD: { roles: number }
    /** The name of a member stands on the roster: the secretary corrects it. */
    NAME_OF_ROSTER: Record<string, never>
  }
}

export {}
