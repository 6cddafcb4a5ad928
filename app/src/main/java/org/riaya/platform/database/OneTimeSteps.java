package org.riaya.platform.database;

import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a step of the start once for all nodes and all starts: a second node waits for the first one to be done. */
@Component
public class OneTimeSteps {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OneTimeSteps(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the work for the system in one transaction, unless it was done before.
     *
     * @param step name of the step, kept in {@code platform.completed_step}
     * @return whether it was done just now
     */
    public boolean once(String step, Runnable work) {
        return CurrentScope.call(
                Scope.system(),
                () -> transaction.execute(_ -> {
                    if (isDone(step)) return false;
                    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:step, 0))")
                            .param("step", step)
                            .query((_, _) -> 0)
                            .list();
                    if (isDone(step)) return false; // by the node that held the lock
                    work.run();
                    jdbc.sql("INSERT INTO platform.completed_step (step) VALUES (:step)")
                            .param("step", step)
                            .update();
                    return true;
                }));
    }

    private boolean isDone(String step) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM platform.completed_step WHERE step = :step)")
                .param("step", step)
                .query(Boolean.class)
                .single();
    }
}
