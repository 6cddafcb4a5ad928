package org.riaya.audit;

import org.riaya.testing.access.AccessSamples;
import org.riaya.testing.access.Samples;

/** The chain was verified once. */
class AuditAccessSamples implements AccessSamples {

    private final AuditChain chain;

    AuditAccessSamples(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public void give(Samples to) {
        chain.verify();
    }
}
