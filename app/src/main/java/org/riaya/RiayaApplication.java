package org.riaya;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the application; the launcher {@code ./riaya} chooses the mode, the port and the data folder. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RiayaApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RiayaApplication.class, arguments);
    }
}
