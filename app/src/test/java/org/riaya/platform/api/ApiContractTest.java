package org.riaya.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riaya.campaign.export.ApiExamples;
import org.riaya.identity.Role;
import org.riaya.platform.Language;
import org.riaya.testing.RiayaTest;
import org.riaya.testing.SignInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description says what the application does: the same operations, and answers of the shapes it gives. */
@RiayaTest
class ApiContractTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApiDescription description;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    ApiExamples examples;

    @Autowired
    SignInAs people;

    @Autowired
    JsonMapper json;

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> served = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                                .map(m -> m + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(description.operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void summarisesEveryOperationInThreeLanguages() {
        assertThat(description.operations()).allSatisfy(operation -> {
            assertThat(operation.summary().ar()).as(operation.path()).isNotBlank();
            assertThat(operation.summary().fr()).as(operation.path()).isNotBlank();
            assertThat(operation.summary().en()).as(operation.path()).isNotBlank();
            assertThat(operation.module()).as(operation.path()).isNotBlank();
        });
    }

    @Test
    void answersInTheShapesThatAreDescribed() throws Exception {
        Map<String, String> values = examples.values();
        RequestPostProcessor administrator = people.role(Role.ADMINISTRATOR, "03");
        web.perform(post("/api/v1/audit/verification").with(administrator).with(csrf()))
                .andExpect(status().isOk());
        JsonNode document = json.valueToTree(description.document());
        Map<String, Object> broken = new LinkedHashMap<>();
        int checked = 0;
        for (var operation : description.operations()) {
            String address = address(document, operation, values);
            if (address == null) continue;
            var answer =
                    web.perform(get(address).with(administrator)).andReturn().getResponse();
            JsonNode content = document.at("/paths").path(operation.path()).at("/get/responses/200/content");
            String type = content.propertyNames().iterator().next();
            var problems = answer.getStatus() != 200
                            || !String.valueOf(answer.getContentType()).startsWith(type)
                    ? List.of(answer.getStatus() + " " + answer.getContentType())
                    : validate(
                            document,
                            content.path(type).path("schema"),
                            answer.getContentAsString(StandardCharsets.UTF_8));
            if (!problems.isEmpty()) broken.put(address, problems);
            checked++;
        }

        assertThat(broken).isEmpty();
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void refusesWithProblemDocuments() throws Exception {
        JsonNode document = json.valueToTree(description.document());
        JsonNode problem = document.at("/components/responses/Problem/content/application~1problem+json/schema");
        var director = people.role(Role.REGIONAL_DIRECTOR, "03");
        Map<String, Integer> refused = Map.of(
                "/api/v1/editions/nothing", 404,
                "/api/v1/editions/riaya-2025-26/outings?size=100000", 422,
                "/api/v1/editions/riaya-2025-26/outings?from=yesterday", 404,
                "/api/v1/editions/riaya-2025-26/units/0198a000-0000-7000-8000-000000000000", 404,
                "/api/v1/editions/riaya-2025-26/points?province=03.231", 404,
                "/api/v1/nothing", 404);
        for (var one : refused.entrySet()) {
            for (Language language : Language.values()) {
                String address = one.getKey() + (one.getKey().contains("?") ? "&" : "?") + "lang=" + language.code();
                var answer = web.perform(get(address).with(director))
                        .andExpect(status().is(one.getValue()))
                        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                        .andReturn()
                        .getResponse();
                assertThat(validate(document, problem, answer.getContentAsString(StandardCharsets.UTF_8)))
                        .as(address)
                        .isEmpty();
            }
        }
        web.perform(get("/api/v1/editions"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void isReadByPeopleInTheirLanguage() throws Exception {
        String arabic = web.perform(get("/api"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String file = web.perform(get("/api/openapi.yaml"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(arabic).contains("GET /api/v1/editions").contains("الخرجات ومحطاتها حسب اليوم والوحدة");
        assertThat(file).startsWith("openapi: 3.1.1").contains("/api/v1/editions/{edition}/outings:");
    }

    /** The operation's address with example values, or null when no example of one of its values is known. */
    private static String address(JsonNode document, ApiDescription.Operation operation, Map<String, String> values) {
        if (!operation.method().equals("GET")) return null;
        StringBuilder query = new StringBuilder();
        for (JsonNode given : document.at("/paths").path(operation.path()).at("/get/parameters")) {
            JsonNode parameter = given.has("$ref")
                    ? document.at(given.path("$ref").asString().substring(1))
                    : given;
            if (!parameter.path("in").asString().equals("query")
                    || !parameter.path("required").asBoolean()) continue;
            String value = values.get(parameter.path("name").asString());
            if (value == null) return null;
            query.append(query.isEmpty() ? '?' : '&')
                    .append(parameter.path("name").asString())
                    .append('=')
                    .append(value);
        }
        String path = operation
                .path()
                .replace("/facilities/{id}", "/facilities/" + values.get("facility"))
                .replace("/organisation-units/{unit}", "/organisation-units/" + values.get("organisationUnit"));
        for (var value : values.entrySet()) path = path.replace("{" + value.getKey() + "}", value.getValue());
        return path.contains("{") ? null : path + query;
    }

    private List<String> validate(JsonNode document, JsonNode schema, String answer) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(json.readTree(answer))
                .stream()
                .map(Object::toString)
                .limit(5)
                .toList();
    }
}
