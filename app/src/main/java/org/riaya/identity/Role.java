package org.riaya.identity;

import static org.riaya.platform.security.Permission.APPROVE_PLAN;
import static org.riaya.platform.security.Permission.EDIT_CAMPAIGN;
import static org.riaya.platform.security.Permission.EDIT_FACILITIES;
import static org.riaya.platform.security.Permission.EDIT_ORGANISATION;
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
    REGIONAL_DIRECTOR(
            VIEW,
            EDIT_FACILITIES,
            EDIT_CAMPAIGN,
            PLAN_CAMPAIGN,
            APPROVE_PLAN,
            EDIT_ORGANISATION,
            MANAGE_ACCOUNTS,
            READ_AUDIT),
    SERVICE_HEAD(VIEW, EDIT_FACILITIES, EDIT_CAMPAIGN, PLAN_CAMPAIGN),
    PROVINCIAL_DELEGATE(VIEW, EDIT_FACILITIES, EDIT_CAMPAIGN, PLAN_CAMPAIGN, MANAGE_ACCOUNTS),
    /** The campaign's focal point of a province: a person, never a place. */
    CAMPAIGN_FOCAL_POINT(VIEW, EDIT_CAMPAIGN, PLAN_CAMPAIGN),
    TEAM_LEADER(VIEW),
    PARTNER(VIEW),
    AUDITOR(VIEW, READ_AUDIT),
    ADMINISTRATOR(VIEW, EDIT_TERRITORY, EDIT_FACILITIES, EDIT_ORGANISATION, MANAGE_ACCOUNTS, READ_AUDIT);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        this.permissions = EnumSet.of(first, others);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    /** Roles that the holder may give to others within the territory on which this one is held: never one's own. */
    public Set<Role> mayGrant() {
        return switch (this) {
            case ADMINISTRATOR -> Set.of(values()); // someone must be able to name the next administrator
            case REGIONAL_DIRECTOR ->
                Set.of(SERVICE_HEAD, PROVINCIAL_DELEGATE, CAMPAIGN_FOCAL_POINT, TEAM_LEADER, PARTNER, AUDITOR);
            case PROVINCIAL_DELEGATE -> Set.of(CAMPAIGN_FOCAL_POINT, TEAM_LEADER, PARTNER);
            case SERVICE_HEAD, CAMPAIGN_FOCAL_POINT, TEAM_LEADER, PARTNER, AUDITOR -> Set.of();
        };
    }
}
