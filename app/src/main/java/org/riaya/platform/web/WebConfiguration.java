package org.riaya.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.riaya.platform.RiayaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates, languages and the access rule of routes, wired into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final LanguageInterceptor languages;
    private final AccessInterceptor access;
    private final Shells shells;

    WebConfiguration(LanguageInterceptor languages, AccessInterceptor access, Shells shells) {
        this.languages = languages;
        this.access = access;
        this.shells = shells;
    }

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, WebConfiguration.class.getClassLoader(), "org.riaya.jte");
    }

    @Bean
    static ViewResolver viewResolver(TemplateEngine engine, Shells shells) {
        return new JteViewResolver(engine, shells);
    }

    @Bean
    static Shells shells(
            org.riaya.platform.Messages messages, RiayaProperties properties, List<NavigationItem> navigation) {
        return new Shells(messages, properties, navigation);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages);
        registry.addInterceptor(access);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new EdgeArguments(shells));
    }
}
