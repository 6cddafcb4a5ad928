package org.riaya.identity;

import static org.riaya.platform.security.Permission.APPROVE_PLAN;
import static org.riaya.platform.security.Permission.EDIT_CAMPAIGN;
import static org.riaya.platform.security.Permission.EDIT_FACILITIES;
import static org.riaya.platform.security.Permission.EDIT_TERRITORY;
import static org.riaya.platform.security.Permission.MANAGE_ACCOUNTS;
import static org.riaya.platform.security.Permission.PLAN_CAMPAIGN;
import static org.riaya.platform.security.Permission.READ_AUDIT;
import static org.riaya.platform.security.Permission.VIEW;

import java.util.EnumSet;
import java.util.Set;
import org.riaya.platform.security.Permission;

/** What a person is on a part of the territory, and what that allows there. */
public enum Role {
    REGIONAL_DIRECTOR(VIEW, EDIT_FACILITIES, EDIT_CAMPAIGN, PLAN_CAMPAIGN, APPROVE_PLAN, READ_AUDIT),
    SERVICE_HEAD(VIEW, EDIT_FACILITIES, EDIT_CAMPAIGN, PLAN_CAMPAIGN),
    PROVINCIAL_DELEGATE(VIEW, EDIT_FACILITIES, EDIT_CAMPAIGN, PLAN_CAMPAIGN),
    /** The campaign's focal point of a province: a person, never a place. */
    CAMPAIGN_FOCAL_POINT(VIEW, EDIT_CAMPAIGN, PLAN_CAMPAIGN),
    TEAM_LEADER(VIEW),
    PARTNER(VIEW),
    AUDITOR(VIEW, READ_AUDIT),
    ADMINISTRATOR(VIEW, EDIT_TERRITORY, EDIT_FACILITIES, MANAGE_ACCOUNTS, READ_AUDIT);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        this.permissions = EnumSet.of(first, others);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }
}
