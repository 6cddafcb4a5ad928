package org.riaya.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.riaya.platform.TimeConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night the whole chain is read again; a link that doesn't hold is an error in the log and on the page. */
@Configuration(proxyBeanMethods = false)
class NightlyVerification {

    private static final Logger log = LoggerFactory.getLogger(NightlyVerification.class);

    @Bean
    RecurringTask<Void> auditVerification(AuditChain chain) {
        return Tasks.recurring("audit.verification", Schedules.daily(TimeConfiguration.ZONE, LocalTime.of(2, 40)))
                .execute((_, _) -> {
                    Verification found = chain.verify();
                    if (!found.holds())
                        log.error("audit chain broken at {}: {}", found.brokenNumber(), found.problem());
                });
    }
}
