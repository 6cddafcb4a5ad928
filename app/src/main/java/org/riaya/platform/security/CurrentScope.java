package org.riaya.platform.security;

import java.util.function.Supplier;

/**
 * The scope of the thread at work: bound by the web edge for a request and by {@link #run} for a job, carried by every
 * database connection. A thread without one has the scope of nobody.
 */
public final class CurrentScope {

    private static final ThreadLocal<Scope> CURRENT = ThreadLocal.withInitial(Scope::nothing);

    private CurrentScope() {}

    public static Scope get() {
        return CURRENT.get();
    }

    /** Does the work under the scope and gives the thread its former scope back. */
    public static <T> T call(Scope scope, Supplier<T> work) {
        Scope before = CURRENT.get();
        CURRENT.set(scope);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    public static void run(Scope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Does the work for the system, on the whole territory: start-up and jobs only. */
    public static void asSystem(Runnable work) {
        run(Scope.system(), work);
    }
}
