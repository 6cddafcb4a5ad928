package org.riaya.testing.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey through the whole application, on a port and a database of its own, with Chromium. Test methods receive a
 * {@link Browser}. All such tests share one application in a run; what they change stays, so each makes its own things.
 *
 * <p>After each test the browser must have asked nothing of another server, and broken no content policy.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = BrowserDatabase.class)
@ExtendWith(BrowserExtension.class)
public @interface RiayaBrowserTest {}
