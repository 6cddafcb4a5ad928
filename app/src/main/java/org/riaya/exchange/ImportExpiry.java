package org.riaya.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.riaya.platform.security.CurrentScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every hour, on one of the nodes, removes the files that nobody accepted in time. */
@Configuration(proxyBeanMethods = false)
class ImportExpiry {

    @Bean
    RecurringTask<Void> importExpiryTask(
            ImportRepository repository, PlatformTransactionManager transactions, Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Tasks.recurring("exchange.import-expiry", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> CurrentScope.asSystem(
                        () -> transaction.executeWithoutResult(_ -> repository.expire(Instant.now(clock)))));
    }
}
