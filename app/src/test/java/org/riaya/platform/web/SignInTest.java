package org.riaya.platform.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RiayaTest
class SignInTest {

    @Autowired
    MockMvc web;

    @Test
    void showsTheSignInPageInArabicWhenNoLanguageWasChosen() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("<html lang=\"ar\" dir=\"rtl\">")));
    }

    @Test
    void sendsAStrictContentPolicy() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("default-src 'none'")));
    }

    @Test
    void keepsTheNameTypedWhenThePasswordIsWrong() throws Exception {
        web.perform(post("/sign-in?lang=en")
                        .with(csrf())
                        .param("username", "nobody")
                        .param("password", "wrong"))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("value=\"nobody\"")))
                .andExpect(content().string(Matchers.containsString("The user name or the password is wrong.")));
    }
}
