package org.riaya.platform.web;

/**
 * One choice of a list.
 *
 * @param value what the form sends; empty for "none"
 * @param label what the reader sees, in the reader's language
 */
public record Option(String value, String label) {}
