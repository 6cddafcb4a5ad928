package org.riaya.platform.web;

import java.util.List;
import java.util.Map;
import org.riaya.platform.security.AllowEveryone;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a launcher or a load balancer whether this node lives and is ready to be used. */
@RestController
class HealthController {

    private final List<Readiness> conditions;

    HealthController(List<Readiness> conditions) {
        this.conditions = conditions;
    }

    @GetMapping("/health/live")
    @AllowEveryone
    Map<String, String> live() {
        return Map.of("status", "up");
    }

    /** 200 when everything is ready, 503 with the step at work while something is not. */
    @GetMapping("/health/ready")
    @AllowEveryone
    ResponseEntity<Map<String, String>> ready() {
        for (Readiness condition : conditions) {
            String waitingFor = condition.waitingFor();
            if (waitingFor != null)
                return ResponseEntity.status(503).body(Map.of("status", "starting", "step", waitingFor));
        }
        return ResponseEntity.ok(Map.of("status", "ready"));
    }
}
