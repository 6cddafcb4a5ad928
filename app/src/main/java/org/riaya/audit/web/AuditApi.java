package org.riaya.audit.web;

import java.util.List;
import org.riaya.audit.AuditChain;
import org.riaya.audit.AuditEntry;
import org.riaya.audit.AuditTrail;
import org.riaya.audit.Verification;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Allow;
import org.riaya.platform.security.Permission;
import org.riaya.platform.security.Scope;
import org.riaya.platform.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trail as JSON. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private static final int SIZE = 100;

    private final AuditTrail trail;
    private final AuditChain chain;

    AuditApi(AuditTrail trail, AuditChain chain) {
        this.trail = trail;
        this.chain = chain;
    }

    /**
     * @param total entries in all pages
     * @param page  this page, from 1
     * @param size  most entries in a page
     */
    record EntryPage(List<AuditEntry> entries, long total, int page, int size) {}

    @GetMapping("/entries")
    @Allow(Permission.READ_AUDIT)
    EntryPage entries(Listing listing, Scope scope) {
        var filter = AuditController.filter(listing);
        return new EntryPage(
                trail.list(filter, scope, SIZE, listing.offset(SIZE)),
                trail.count(filter, scope),
                listing.page(),
                SIZE);
    }

    /** The last verification. */
    @GetMapping("/verification")
    @Allow(Permission.READ_AUDIT)
    Verification lastVerification() {
        return chain.findLast().orElseThrow(() -> new NotFoundException("verification", "last"));
    }

    /** Reads the whole chain again. */
    @PostMapping("/verification")
    @Allow(Permission.READ_AUDIT)
    Verification verify() {
        return chain.verify();
    }
}
