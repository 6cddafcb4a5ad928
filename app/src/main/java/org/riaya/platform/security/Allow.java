package org.riaya.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rule of a route: the permission its caller must hold somewhere on the territory. What the caller may reach within
 * the route is the scope's business. Each handler method carries this, {@link AllowSignedIn} or {@link AllowEveryone}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allow {
    Permission value();
}
