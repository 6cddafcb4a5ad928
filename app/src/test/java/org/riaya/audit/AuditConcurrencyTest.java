package org.riaya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Really commits: its entries stay in the test database, whose chain holds all the same. */
@RiayaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AuditConcurrencyTest {

    private static final int WRITERS = 6;
    private static final int CHANGES = 20;

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void keepsOneChainWhenSeveralWritersCommitAtOnceAndSomeRollBack() throws Exception {
        long before = head();
        TransactionTemplate change = new TransactionTemplate(transactions);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            String writer = "writer-" + w;
            writers.add(() -> {
                for (int i = 0; i < CHANGES; i++) {
                    boolean undone = i % 5 == 0;
                    change.executeWithoutResult(status -> {
                        audit.record("test.raced", "race", writer, null, null, null);
                        if (undone) status.setRollbackOnly();
                    });
                }
                return null;
            });
        }

        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            for (var done : pool.invokeAll(writers)) done.get();
        }

        assertThat(head() - before).isEqualTo(WRITERS * CHANGES * 4 / 5);
        assertThat(chain.verify()).matches(Verification::holds);
    }

    private long head() {
        return jdbc.sql("SELECT number FROM audit.head").query(Long.class).single();
    }
}
