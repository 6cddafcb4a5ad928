package org.riaya.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riaya.platform.DomainException;
import org.riaya.platform.Language;
import org.riaya.platform.Messages;
import org.riaya.platform.Text;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class FormTest {

    private final Text english = new Text(new Messages(), Language.EN);

    record Sent(@NotBlank String name, @PositiveOrZero Integer people, List<String> services) {}

    @Test
    void keepsWhatWasTypedWhenItIsNotEvenANumber() {
        Form form = Form.of(
                "platform.ui.form", bind(Map.of("name", "Azrou", "people", "many", "services", List.of("A", "B"))));

        assertThat(form.value("name")).isEqualTo("Azrou");
        assertThat(form.value("people")).isEqualTo("many");
        assertThat(form.holds("services", "B")).isTrue();
        assertThat(form.problems())
                .singleElement()
                .satisfies(problem -> assertThat(form.sentence(english, problem))
                        .isEqualTo("“many” is not a number. Enter how many people in digits, 0 or more."));
    }

    @Test
    void saysWhatToDoInGeneralWordsWhenTheFieldHasNone() {
        Form form = Form.of("platform.ui.form", bind(Map.of("name", " ", "people", "-1")));

        assertThat(form.problems("name"))
                .extracting(p -> form.sentence(english, p))
                .containsExactly("Fill this in.");
        assertThat(form.problems("people"))
                .extracting(p -> form.sentence(english, p))
                .containsExactly("Enter a number, 0 or more.");
        assertThat(form.value("people")).isEqualTo("-1");
    }

    @Test
    void showsARefusalOfTheDomainBesideItsField() {
        var refusal =
                new DomainException(DomainException.Kind.NOT_FOUND, "platform.not-found.place", Map.of("id", "99.999"));

        Form form = Form.refused("platform.ui.form", new Sent("Azrou", 3, List.of()), "name", refusal);

        assertThat(form.problems("name"))
                .extracting(p -> form.sentence(english, p))
                .containsExactly("No place has the code 99.999, or it lies outside your territory.");
        assertThat(form.value("people")).isEqualTo("3");
    }

    @Test
    void holdsNothingWhenBlank() {
        Form form = Form.blank("platform.ui.form");

        assertThat(form.value("name")).isEmpty();
        assertThat(form.hasProblems()).isFalse();
        assertThat(form.id("people")).isEqualTo("platform-ui-form-people");
        assertThat(form.hint(english, "people")).isNull();
        assertThat(form.hint(english, "name")).isEqualTo("As it is written in official documents.");
    }

    private static BindingResult bind(Map<String, ?> sent) {
        DataBinder binder = new DataBinder(null, "sent");
        binder.setTargetType(ResolvableType.forClass(Sent.class));
        binder.setConversionService(new DefaultFormattingConversionService());
        var validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        binder.setValidator(validator);
        var values = new MutablePropertyValues(sent);
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public Object resolveValue(String name, Class<?> type) {
                return values.get(name);
            }

            @Override
            public java.util.Set<String> getNames() {
                return sent.keySet();
            }
        });
        if (!binder.getBindingResult().hasErrors()) binder.validate();
        return binder.getBindingResult();
    }
}
