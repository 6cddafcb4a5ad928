package org.riaya.testing.access;

/**
 * What a module gives the access matrix so that its routes can be called: a value for each path variable. Any class of
 * the tests that implements this is found and made with the application's beans.
 */
public interface AccessSamples {

    /** Called for the system, in a transaction that is rolled back: make the things that the routes are about. */
    void give(Samples to);
}
