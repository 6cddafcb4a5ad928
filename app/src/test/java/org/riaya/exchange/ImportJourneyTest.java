package org.riaya.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riaya.facility.Facilities;
import org.riaya.identity.Accounts;
import org.riaya.identity.Role;
import org.riaya.platform.security.CurrentScope;
import org.riaya.platform.security.Scope;
import org.riaya.platform.security.SignedIn;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RiayaTest
class ImportJourneyTest {

    private static final String GOOD =
            "code;type;nom;code commune\nJ-1;CSR1;Aïn Leuh;03.271.03.11\nJ-2;DR;Tigrigra;03.271.03.11\n";

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Facilities facilities;

    @Autowired
    ImportRepository repository;

    RequestPostProcessor delegate;
    RequestPostProcessor auditor;

    @BeforeEach
    void given() {
        delegate = person("delegate-j", Role.PROVINCIAL_DELEGATE, "03.271");
        auditor = person("auditor-j", Role.AUDITOR, "03.271");
    }

    @Test
    void keepsAGoodFileOnceItsAuthorHasSeenTheTrialAndAcceptedIt() throws Exception {
        String id = upload(GOOD.getBytes(Charset.forName("windows-1252")), delegate);
        web.perform(get("/imports/{id}/columns?lang=fr", id).with(delegate))
                .andExpect(content().string(containsString("Windows-1252")))
                .andExpect(content().string(containsString("Aïn Leuh")));

        say(id, delegate);
        web.perform(get("/imports/{id}/check?lang=fr", id).with(delegate))
                .andExpect(content().string(containsString("Toutes les lignes sont bonnes")));
        assertThat(found("J-1")).isFalse();
        accept(id, delegate).andExpect(status().is3xxRedirection());

        assertThat(found("J-1")).isTrue();
        web.perform(get("/api/v1/imports/{id}", id).with(delegate))
                .andExpect(jsonPath("$.state").value("ACCEPTED"))
                .andExpect(jsonPath("$.counts.added").value(2))
                .andExpect(jsonPath("$.accountName").value("delegate-j"));
        accept(id, delegate).andExpect(status().isConflict());
    }

    @Test
    void showsEveryBadRowAndKeepsNothing() throws Exception {
        String bad = GOOD + "J-3;hospice;x;03.271.03.11\nJ-4;CSR1;x;03.131.03.09\nJ-5;CSR1\n";
        String id = upload(bad.getBytes(StandardCharsets.UTF_8), delegate);
        say(id, delegate);

        web.perform(get("/imports/{id}/check?lang=en", id).with(delegate))
                .andExpect(content().string(containsString("3 rows are at fault")))
                .andExpect(content().string(containsString("hospice")))
                .andExpect(content().string(containsString("lies outside your territory")));
        web.perform(get("/imports/{id}/errors?format=CSV&lang=en", id).with(delegate))
                .andExpect(content().string(containsString("4,type,hospice,\"Unknown type.")));
        accept(id, delegate).andExpect(status().isConflict());

        assertThat(found("J-1")).isFalse();
    }

    @Test
    void asksForTheColumnsThatAreNeeded() throws Exception {
        String id = upload("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), delegate);

        web.perform(post("/imports/{id}/columns?lang=en", id)
                        .with(csrf())
                        .with(delegate)
                        .param("column.code", "0"))
                .andExpect(content().string(containsString("A needed field has no column: Facility type")));
    }

    @Test
    void remembersTheColumnsOfASource() throws Exception {
        byte[] odd = "x1;x2;x3;x4\nJ-1;CSR1;Ifrane;03.271.03.11\n".getBytes(StandardCharsets.UTF_8);
        String first = upload(odd, delegate);
        web.perform(post("/imports/{id}/columns", first)
                        .with(csrf())
                        .with(delegate)
                        .param("column.code", "0")
                        .param("column.type", "1")
                        .param("column.nameFr", "2")
                        .param("column.commune", "3"))
                .andExpect(redirectedUrlPattern("/imports/*/check"));

        String second = upload(odd, delegate);

        web.perform(get("/api/v1/imports/{id}/check", second).with(delegate))
                .andExpect(jsonPath("$.added").value(1))
                .andExpect(jsonPath("$.errors.length()").value(0));
    }

    @Test
    void refusesAFileThatIsNoTableOnTheFormItself() throws Exception {
        web.perform(multipart("/imports?lang=en")
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", "%PDF-1.7 x".getBytes()))
                        .param("kind", "facilities")
                        .param("source", "ministry")
                        .with(csrf())
                        .with(delegate))
                .andExpect(content().string(containsString("This isn’t a table")))
                .andExpect(content().string(containsString("value=\"ministry\"")));
    }

    @Test
    void letsNobodyImportWhoMayNotChangeFacilitiesAndNobodyTakeAnotherPersonsSteps() throws Exception {
        RequestPostProcessor colleague = person("delegate-k", Role.PROVINCIAL_DELEGATE, "03.131");
        String id = upload(GOOD.getBytes(StandardCharsets.UTF_8), delegate);
        say(id, delegate);

        web.perform(get("/imports/new").with(auditor)).andExpect(status().isForbidden());
        web.perform(get("/imports/{id}/check", id).with(colleague)).andExpect(status().isNotFound());
        accept(id, colleague).andExpect(status().isNotFound());
        accept(id, auditor).andExpect(status().isNotFound());
        web.perform(get("/imports/{id}", id).with(auditor)).andExpect(status().isOk());
        web.perform(get("/imports?lang=en").with(colleague))
                .andExpect(content().string(not(containsString("list.csv"))));
    }

    @Test
    void givesUpFilesThatNobodyAcceptedInTime() throws Exception {
        String id = upload(GOOD.getBytes(StandardCharsets.UTF_8), delegate);

        CurrentScope.asSystem(() -> repository.expire(Instant.now().plus(Imports.KEPT)));

        web.perform(get("/api/v1/imports/{id}", id).with(delegate))
                .andExpect(jsonPath("$.state").value("EXPIRED"));
        web.perform(get("/imports/{id}/check?lang=en", id).with(delegate))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The file is no longer kept")));
    }

    private String upload(byte[] content, RequestPostProcessor person) throws Exception {
        String location = web.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", "list.csv", "text/csv", content))
                        .param("kind", "facilities")
                        .param("source", "ministry list")
                        .with(csrf())
                        .with(person))
                .andExpect(redirectedUrlPattern("/imports/*/columns"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(location).split("/")[2];
    }

    private void say(String id, RequestPostProcessor person) throws Exception {
        web.perform(post("/imports/{id}/columns", id)
                        .with(csrf())
                        .with(person)
                        .param("column.code", "0")
                        .param("column.type", "1")
                        .param("column.nameFr", "2")
                        .param("column.commune", "3"))
                .andExpect(redirectedUrlPattern("/imports/*/check"));
    }

    private org.springframework.test.web.servlet.ResultActions accept(String id, RequestPostProcessor person)
            throws Exception {
        return web.perform(post("/imports/{id}/acceptance", id).with(csrf()).with(person));
    }

    private boolean found(String code) {
        return CurrentScope.call(
                Scope.system(), () -> facilities.findByCode(code).isPresent());
    }

    private RequestPostProcessor person(String name, Role role, String place) {
        UUID account = CurrentScope.call(
                Scope.system(), () -> accounts.open(name, name, "only-for-a-test-1956", role, place, true));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account, name), null, List.of()));
    }
}
