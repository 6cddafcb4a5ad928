package org.riaya;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the application; the launcher {@code ./riaya} chooses the mode, the port and the data folder.
 *
 * <p>Beans carry their whole class name, so that two modules may each have, say, a {@code ReferenceRepository}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class RiayaApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RiayaApplication.class, arguments);
    }
}
