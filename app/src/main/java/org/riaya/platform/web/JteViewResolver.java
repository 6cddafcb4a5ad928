package org.riaya.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Finds the jte template of a view name, {@code campaign/targets}, and prints it with {@code t} and {@code shell}. */
final class JteViewResolver implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";

    private final TemplateEngine engine;
    private final Shells shells;

    JteViewResolver(TemplateEngine engine, Shells shells) {
        this.engine = engine;
        this.shells = shells;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            RedirectView redirect = new RedirectView(name.substring(REDIRECT.length()), true, true);
            redirect.setExposeModelAttributes(false);
            return redirect;
        }
        return new JteView(name + ".jte");
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> values = new HashMap<>(model == null ? Map.of() : model);
            values.put("t", shells.text(request));
            values.put("shell", shells.shell(request));
            Utf8ByteOutput page = new Utf8ByteOutput();
            engine.render(template, values, page);
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
