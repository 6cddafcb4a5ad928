package org.riaya.platform.web;

import org.springframework.security.authentication.InsufficientAuthenticationException;

/** Nobody is signed in: a page sends to the sign-in page, the API answers 401. */
final class SignInRequiredException extends InsufficientAuthenticationException {
    SignInRequiredException() {
        super("sign-in required");
    }
}
