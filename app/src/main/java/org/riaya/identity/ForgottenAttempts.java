package org.riaya.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.riaya.platform.TimeConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night, failed sign-ins that no longer count are removed. */
@Configuration(proxyBeanMethods = false)
class ForgottenAttempts {

    @Bean
    RecurringTask<Void> forgottenSignInAttempts(SignInThrottle throttle) {
        return Tasks.recurring(
                        "identity.forgotten-sign-in-attempts",
                        Schedules.daily(TimeConfiguration.ZONE, LocalTime.of(3, 10)))
                .execute((_, _) -> throttle.forgetOld());
    }
}
