package org.riaya.document;

import org.jspecify.annotations.Nullable;
import org.riaya.platform.web.Shell;

/**
 * What the screen shows above a printed page, and paper doesn't.
 *
 * @param shell the request's shell, for the token of forms
 * @param back  address of the page one came from
 * @param pdf   address of the PDF file, null when the server makes none
 * @param note  what the reader should know before printing, in their language; null when nothing
 * @param issue address that gives the document its number, null when there is nothing to issue or no right to
 */
public record Desk(
        Shell shell,
        String back,
        @Nullable String pdf,
        @Nullable String note,
        @Nullable String issue) {}
