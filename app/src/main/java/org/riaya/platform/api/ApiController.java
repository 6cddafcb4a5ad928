package org.riaya.platform.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.riaya.platform.security.AllowEveryone;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The API's description, for programs and for people. What it describes is public; the data behind it isn't. */
@Controller
class ApiController {

    private static final MediaType OPENAPI = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final ApiDescription description;

    ApiController(ApiDescription description) {
        this.description = description;
    }

    @GetMapping("/api/openapi.yaml")
    @AllowEveryone
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(OPENAPI).body(description.yaml().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api")
    @AllowEveryone
    String page(Model page) {
        LinkedHashMap<String, List<ApiDescription.Operation>> modules = description.operations().stream()
                .collect(Collectors.groupingBy(
                        ApiDescription.Operation::module, LinkedHashMap::new, Collectors.toList()));
        page.addAttribute("modules", modules);
        return "platform/api";
    }
}
