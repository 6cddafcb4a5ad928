package org.riaya.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.riaya.platform.Text;
import org.riaya.platform.security.AllowEveryone;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a reader sees when a request failed before or outside a controller, for example at the CSRF check. */
@Controller
class FailureController implements ErrorController {

    private final Shells shells;

    FailureController(Shells shells) {
        this.shells = shells;
    }

    @RequestMapping("/error")
    @AllowEveryone
    Object failure(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        Text t = shells.text(request);
        String key = "platform.status." + status;
        String sentence = t.localize(t.has(key) ? key : status < 500 ? "platform.status.400" : "platform.status.500");
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) return Refusals.problem(status, key, Map.of(), sentence);
        ModelAndView page = new ModelAndView("platform/refusal", Map.of("status", status, "sentence", sentence));
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }
}
