package org.riaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riaya.identity.IdentityFixture.Person;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@RiayaTest
class SignInJourneyTest {

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    OpenSessions sessions;

    IdentityFixture given;

    @BeforeEach
    void fixture() {
        given = new IdentityFixture(accounts);
    }

    @Test
    void givesANewSessionAtSignInAndNoneAfterSignOut() throws Exception {
        Person person = given.delegateOf(IdentityFixture.IFRANE);
        Cookie before = session(web.perform(get("/sign-in")).andReturn().getResponse());

        Cookie session = signIn(person, IdentityFixture.PASSWORD, "10.1.1.1", before);

        assertThat(session.getValue()).isNotEqualTo(before.getValue());
        web.perform(get("/account").cookie(session)).andExpect(status().isOk());
        web.perform(get("/account").cookie(before)).andExpect(status().is3xxRedirection());
        web.perform(post("/sign-out").with(csrf()).cookie(session)).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/account").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void asksForAnOwnPasswordBeforeAnythingElse() throws Exception {
        Person administrator = given.administrator();
        Person leader = given.person(Role.TEAM_LEADER, IdentityFixture.IFRANE);
        String password =
                accounts.resetPassword(leader.account(), administrator.scope()).password();

        Cookie session = signIn(leader, password, "10.1.1.2");

        web.perform(get("/organisation").cookie(session)).andExpect(redirectedUrl("/account/password"));
        web.perform(get("/api/v1/organisation-units").cookie(session)).andExpect(status().isForbidden());
        web.perform(post("/account/password")
                        .with(csrf())
                        .cookie(session)
                        .param("present", password)
                        .param("wanted", "a sentence of my own")
                        .param("repeated", "a sentence of my own"))
                .andExpect(redirectedUrl("/account"));
        signIn(leader, "a sentence of my own", "10.1.1.2");
    }

    @Test
    void endsASessionFromAnotherOne() throws Exception {
        Person person = given.delegateOf(IdentityFixture.IFRANE);
        Cookie lost = signIn(person, IdentityFixture.PASSWORD, "10.1.1.3");
        Cookie session = signIn(person, IdentityFixture.PASSWORD, "10.1.1.4");
        String handle = sessions.list(person.account(), null).stream()
                .filter(one -> "10.1.1.3".equals(one.address()))
                .findFirst()
                .orElseThrow()
                .handle();

        web.perform(post("/account/sessions/" + handle + "/revocation")
                        .with(csrf())
                        .cookie(session))
                .andExpect(redirectedUrl("/account"));

        web.perform(get("/account").cookie(lost)).andExpect(status().is3xxRedirection());
        web.perform(get("/account").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void blocksANameAfterFiveFailuresWhetherItIsKnownOrNot() throws Exception {
        Person person = given.delegateOf(IdentityFixture.IFRANE);
        for (String username : new String[] {person.username(), "nobody-" + person.username()}) {
            for (int i = 1; i <= SignInThrottle.FAILURES_OF_A_NAME; i++)
                attempt(username, "wrong", "10.1.2." + i).andExpect(status().is(422));

            attempt(username, IdentityFixture.PASSWORD, "10.1.2.9")
                    .andExpect(status().is(429))
                    .andExpect(content().string(containsString("Try again in 1 minute,")));
        }
    }

    @Test
    void blocksAnAddressThatTriesManyNames() throws Exception {
        for (int i = 1; i <= SignInThrottle.FAILURES_FROM_AN_ADDRESS; i++)
            attempt("name" + i, "wrong", "10.1.3.3").andExpect(status().is(422));

        attempt("name0", "wrong", "10.1.3.3").andExpect(status().is(429));
        attempt("name0", "wrong", "10.1.3.4").andExpect(status().is(422));
    }

    @Test
    void forgetsTheFailuresOfANameThatSignsIn() throws Exception {
        Person person = given.delegateOf(IdentityFixture.IFRANE);
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < SignInThrottle.FAILURES_OF_A_NAME; i++)
                attempt(person.username(), "wrong", "10.1.4.1").andExpect(status().is(422));
            signIn(person, IdentityFixture.PASSWORD, "10.1.4.1");
        }
    }

    @Test
    void offersTheDemonstrationAccountsAndTheyWork() throws Exception {
        web.perform(get("/sign-in")).andExpect(content().string(containsString("delegate-ifrane")));
        web.perform(get("/demonstration/sign-ins.txt"))
                .andExpect(content().string(containsString(DemonstrationAccounts.PASSWORD)));
        attempt("delegate-ifrane", DemonstrationAccounts.PASSWORD, "10.1.5.1").andExpect(redirectedUrl("/"));
    }

    @Test
    void leadsNowhereElseAfterSignIn() throws Exception {
        Person person = given.delegateOf(IdentityFixture.IFRANE);
        for (String next : List.of("//elsewhere.example", "/\t/elsewhere.example", "/\\elsewhere.example", "/{name}"))
            web.perform(post("/sign-in")
                            .with(csrf())
                            .param("username", person.username())
                            .param("password", IdentityFixture.PASSWORD)
                            .param("next", next))
                    .andExpect(redirectedUrl("/"));
    }

    @Test
    void neverShowsAPasswordAgain() throws Exception {
        Person person = given.delegateOf(IdentityFixture.IFRANE);
        attempt(person.username(), "a wrong secret", "10.1.6.1")
                .andExpect(content().string(not(containsString("a wrong secret"))));
    }

    private org.springframework.test.web.servlet.ResultActions attempt(String username, String password, String from)
            throws Exception {
        return web.perform(post("/sign-in?lang=en")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .param("username", username)
                .param("password", password));
    }

    private Cookie signIn(Person person, String password, String from, Cookie... cookies) throws Exception {
        var request = post("/sign-in")
                .with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(from);
                    return sent;
                })
                .param("username", person.username())
                .param("password", password);
        if (cookies.length > 0) request = request.cookie(cookies);
        return session(web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse());
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("riaya"));
    }
}
