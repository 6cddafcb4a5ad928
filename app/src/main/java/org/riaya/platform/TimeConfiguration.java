package org.riaya.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for the whole application, on Moroccan time; tests put their own in its place. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    /** Moroccan legal time, that leaves UTC+1 for UTC during Ramadan: never assume an offset. */
    public static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
