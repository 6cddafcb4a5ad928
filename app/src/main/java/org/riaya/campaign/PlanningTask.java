package org.riaya.campaign;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The queue of plans to compute, in the database: any node takes the next one, and another node goes on with what a
 * dead one had begun.
 */
@Configuration(proxyBeanMethods = false)
class PlanningTask {

    static final String NAME = "campaign-plan";

    /** Puts a plan in the queue, within the caller's transaction. */
    @FunctionalInterface
    interface Queue {
        void add(UUID plan);
    }

    @Bean
    Task<Void> campaignPlanTask(PlanningJob job, Clock clock) {
        return Tasks.custom(NAME, Void.class).onDeadExecutionRevive().execute((instance, context) -> {
            var end = job.run(
                    UUID.fromString(instance.getId()),
                    () -> context.getSchedulerState().isShuttingDown());
            return switch (end) {
                case DONE -> new CompletionHandler.OnCompleteRemove<>();
                case TO_BE_CONTINUED -> (complete, operations) -> operations.reschedule(complete, clock.instant());
            };
        });
    }

    @Bean
    Queue campaignPlanQueue(DataSource dataSource, Task<Void> campaignPlanTask, Clock clock) {
        SchedulerClient client = SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(dataSource), campaignPlanTask)
                .tableName("platform.scheduled_tasks")
                .build();
        return plan -> client.scheduleIfNotExists(new TaskInstance<>(NAME, plan.toString()), clock.instant());
    }
}
