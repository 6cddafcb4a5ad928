package org.riaya.platform.security;

/** What a role may do on the part of the territory it is held on. */
public enum Permission {
    /** Read what concerns the territory. */
    VIEW,
    EDIT_TERRITORY,
    EDIT_FACILITIES,
    /** Points, mobile units, targets, calendars. */
    EDIT_CAMPAIGN,
    /** Compute and change a plan that isn't approved yet. */
    PLAN_CAMPAIGN,
    APPROVE_PLAN,
    /** Organisation units and their kinds. */
    EDIT_ORGANISATION,
    /** Accounts and the roles they hold, as far as one's own roles may be passed on. */
    MANAGE_ACCOUNTS,
    READ_AUDIT
}
