package org.riaya.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.DomainException;
import org.riaya.platform.Text;
import org.riaya.platform.security.AllowEveryone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Turns refusals into a page in the reader's language, or into an RFC 9457 problem document for the API. */
@ControllerAdvice
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Shells shells;

    Refusals(Shells shells) {
        this.shells = shells;
    }

    @ExceptionHandler(DomainException.class)
    @Nullable
    Object domain(DomainException refusal, HttpServletRequest request, HttpServletResponse response) {
        log.info("refused {} {}: {}", request.getMethod(), address(request), refusal.getMessage());
        return answer(refusal.kind().status(), refusal.key(), refusal.values(), request, response);
    }

    @ExceptionHandler(InsufficientAuthenticationException.class)
    @Nullable
    Object signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) return answer(401, "platform.sign-in-required", Map.of(), request, response);
        String asked = request.getMethod().equals("GET")
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : "/";
        response.sendRedirect(
                "/sign-in?next=" + java.net.URLEncoder.encode(asked, java.nio.charset.StandardCharsets.UTF_8));
        return null;
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @Nullable
    Object mismatch(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> values = Map.of("name", wrong.getName(), "value", String.valueOf(wrong.getValue()));
        return answer(404, "platform.wrong-address", values, request, response);
    }

    /** Two people, or two nodes, did the same thing at once, and the database let one of them through. */
    @ExceptionHandler({DuplicateKeyException.class, ConcurrencyFailureException.class})
    @Nullable
    Object conflict(DataAccessException failure, HttpServletRequest request, HttpServletResponse response) {
        log.warn("{} {} met another change", request.getMethod(), request.getRequestURI(), failure);
        return answer(409, "platform.status.409", Map.of(), request, response);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            String key = "platform.status." + status.value();
            Text t = shells.text(request);
            return answer(status.value(), t.has(key) ? key : "platform.status.400", Map.of(), request, response);
        }
        log.error("{} {} failed", request.getMethod(), address(request), failure);
        return answer(500, "platform.status.500", Map.of(), request, response);
    }

    private Object answer(
            int status, String key, Map<String, ?> values, HttpServletRequest request, HttpServletResponse response) {
        Text t = shells.text(request);
        String sentence = t.localize(key, values);
        if (isApi(request)) return problem(status, key, values, sentence);
        ModelAndView page = new ModelAndView("platform/refusal", Map.of("status", status, "sentence", sentence));
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }

    static ResponseEntity<ProblemDetail> problem(int status, String key, Map<String, ?> values, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence);
        problem.setType(URI.create("/problems/" + key));
        values.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What the log says was called: where nobody has to sign in, an address may hold a secret, so its pattern is said. */
    private static Object address(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern != null
                        && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                                instanceof HandlerMethod method
                        && method.hasMethodAnnotation(AllowEveryone.class)
                ? pattern
                : request.getRequestURI();
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
