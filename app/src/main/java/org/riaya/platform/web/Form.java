package org.riaya.platform.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riaya.platform.DomainException;
import org.riaya.platform.Text;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What a form shows again: the values as typed and what was wrong with them.
 *
 * <p>The prefix gives a form its words. For {@code campaign.target} the field {@code outings} is labelled by
 * {@code campaign.target.outings}, explained by {@code campaign.target.outings.hint} where that message exists, and
 * refused by {@code campaign.target.outings.PositiveOrZero} (the constraint's name; {@code typeMismatch} for what isn't
 * even a number or a date), else by the general {@code platform.invalid.PositiveOrZero}.
 */
public final class Form {

    private final String prefix;
    private final Map<String, List<String>> values;
    private final List<Problem> problems;
    private final @Nullable BindingResult sent; // holds what was typed when no record could be made of it

    private Form(
            String prefix, Map<String, List<String>> values, List<Problem> problems, @Nullable BindingResult sent) {
        this.prefix = prefix;
        this.values = values;
        this.problems = List.copyOf(problems);
        this.sent = sent;
    }

    private Form(String prefix, Map<String, List<String>> values, List<Problem> problems) {
        this(prefix, values, problems, null);
    }

    /**
     * @param field the field at fault, or null when it is the form as a whole
     * @param key   message key
     * @param args  named values of the message
     */
    public record Problem(@Nullable String field, String key, Map<String, ?> args) {}

    /** A form that nobody has filled in yet. */
    public static Form blank(String prefix) {
        return new Form(prefix, Map.of(), List.of());
    }

    /** A form that shows what is kept now: one field for each component of the record. */
    public static Form filled(String prefix, Record record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents())
            values.put(component.getName(), texts(read(component, record)));
        return new Form(prefix, values, List.of());
    }

    /** The form as it was sent, with what its validation found. */
    public static Form of(String prefix, BindingResult errors) {
        Map<String, List<String>> values = new HashMap<>();
        if (errors.getTarget() instanceof Record record) values.putAll(filled(prefix, record).values);
        List<Problem> problems = new ArrayList<>();
        for (ObjectError error : errors.getAllErrors()) {
            String field = error instanceof FieldError at ? at.getField() : null;
            if (error instanceof FieldError at) values.put(at.getField(), texts(at.getRejectedValue()));
            problems.add(new Problem(field, String.valueOf(error.getCode()), constraint(error)));
        }
        return new Form(prefix, values, problems, errors.getTarget() == null ? errors : null);
    }

    /** The form as it was sent, refused by the rules of the domain rather than by its own. */
    public static Form refused(String prefix, Record sent, @Nullable String field, DomainException refusal) {
        return filled(prefix, sent).with(new Problem(field, refusal.key(), refusal.values()));
    }

    public Form with(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new Form(prefix, values, more, sent);
    }

    /** This form with a value put in a field that has none. */
    public Form withDefault(String field, Object value) {
        Map<String, List<String>> more = new HashMap<>(values);
        if (value(field).isEmpty()) more.put(field, texts(value));
        return new Form(prefix, more, problems, sent);
    }

    /** What was typed, empty when nothing was. */
    public String value(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Whether a choice is ticked. */
    public boolean holds(String field, String choice) {
        return all(field).contains(choice);
    }

    private List<String> all(String field) {
        List<String> known = values.get(field);
        if (known != null) return known;
        return sent == null ? List.of() : texts(sent.getFieldValue(field));
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<Problem> problems(String field) {
        return problems.stream().filter(p -> field.equals(p.field())).toList();
    }

    /** Identifier of a field's control in the page. */
    public String id(String field) {
        return (prefix + "-" + field).replaceAll("[^A-Za-z0-9]+", "-");
    }

    public String label(Text t, String field) {
        return t.localize(prefix + "." + field);
    }

    /** What to know before filling the field in, or null. */
    public @Nullable String hint(Text t, String field) {
        String key = prefix + "." + field + ".hint";
        return t.has(key) ? t.localize(key) : null;
    }

    /** The sentence that says what to do about a problem. */
    public String sentence(Text t, Problem problem) {
        String own = prefix + "." + (problem.field() == null ? "" : problem.field() + ".") + problem.key();
        String general = "platform.invalid." + problem.key();
        String key = t.has(own) ? own : t.has(general) ? general : problem.key();
        return t.localize(t.has(key) ? key : "platform.invalid", problem.args());
    }

    /** The named bounds of a constraint: {@code min}, {@code max}, {@code value}, as its annotation has them. */
    private static Map<String, ?> constraint(ObjectError error) {
        Map<String, Object> args = new HashMap<>();
        if (error instanceof FieldError at && at.getRejectedValue() != null)
            args.put("typed", String.valueOf(at.getRejectedValue()));
        if (error.contains(jakarta.validation.ConstraintViolation.class))
            args.putAll(error.unwrap(jakarta.validation.ConstraintViolation.class)
                    .getConstraintDescriptor()
                    .getAttributes());
        return args;
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case Object[] several ->
                List.of(several).stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("can't read " + component.getName() + " of " + record, e);
        }
    }
}
