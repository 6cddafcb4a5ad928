package org.riaya.platform.web;

/** Takes the code out of a jte template, so that its markup and its words are left. */
final class TemplateText {

    private final String source;
    private final StringBuilder kept = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    static String withoutCode(String template) {
        String bare = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(?:import|param)\\b.*$", "");
        TemplateText text = new TemplateText(bare);
        text.markup(false);
        return text.kept.toString();
    }

    /** Keeps markup up to the end, or to the back-tick that closes a content block. */
    private void markup(boolean inBlock) {
        while (at < source.length()) {
            if (inBlock && source.charAt(at) == '`') {
                at++;
                return;
            }
            if (looksAt("${") || looksAt("!{") || looksAt("$unsafe{")) {
                at = source.indexOf('{', at) + 1;
                code('{', '}');
            } else if (source.charAt(at) == '@'
                    && at + 1 < source.length()
                    && Character.isLetter(source.charAt(at + 1))) {
                at++;
                while (at < source.length() && isName(source.charAt(at))) at++;
                if (at < source.length() && source.charAt(at) == '(') {
                    at++;
                    code('(', ')');
                }
            } else kept.append(source.charAt(at++));
        }
    }

    /** Skips code up to its closing bracket; the content blocks in it are markup again. */
    private void code(char open, char close) {
        int depth = 1;
        while (at < source.length() && depth > 0) {
            char c = source.charAt(at);
            if (looksAt("@`")) {
                at += 2;
                markup(true);
            } else if (c == '"') {
                at++;
                while (source.charAt(at) != '"') at += source.charAt(at) == '\\' ? 2 : 1;
                at++;
            } else {
                if (c == open) depth++;
                if (c == close) depth--;
                at++;
            }
        }
    }

    private boolean looksAt(String token) {
        return source.startsWith(token, at);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }
}
