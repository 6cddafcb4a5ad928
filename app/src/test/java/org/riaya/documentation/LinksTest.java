package org.riaya.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between pages of the documentation, and to its pictures, lead somewhere. */
class LinksTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Set<String> OUTSIDE = Set.of("target", "node_modules", ".git", ".riaya");

    @TempDir
    Path folder;

    @Test
    void leadSomewhere() {
        List<Path> pages = pages(REPOSITORY);

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(pages.stream().flatMap(page -> broken(page).stream())).isEmpty();
    }

    @Test
    void areBrokenWhenTheirPageOrPictureIsMissing() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"),
                "[own](page.md#part) [gone](gone.md) ![picture](picture.png) [outside](https://riaya.org)");

        assertThat(broken(page)).containsExactly(page + " -> gone.md", page + " -> picture.png");
    }

    private static List<Path> pages(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> {
                        for (Path part : file) if (OUTSIDE.contains(part.toString())) return false;
                        return true;
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> broken(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.matches("[a-z]+:.*") && !link.startsWith("#"))
                    .filter(link -> !Files.exists(page.resolveSibling(link.split("#")[0])))
                    .map(link -> page + " -> " + link)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
