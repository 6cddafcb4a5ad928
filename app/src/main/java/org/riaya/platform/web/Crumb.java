package org.riaya.platform.web;

/**
 * One step above the page, from the home page down.
 *
 * @param path  address of the step
 * @param label its name in the reader's language
 */
public record Crumb(String path, String label) {}
