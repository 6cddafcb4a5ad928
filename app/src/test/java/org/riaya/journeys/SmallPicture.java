package org.riaya.journeys;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A picture of a page in at most 256 colours, a third of the file that a browser makes: pages have few colours, and the
 * shades at the edges of letters hardly matter. The most frequent colour of each group of like ones is kept as it is.
 */
final class SmallPicture {

    private static final int COLOURS = 256;

    private SmallPicture() {}

    /** @param png a picture in full colours */
    static byte[] of(byte[] png) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        int[] palette = palette(pixels);
        BufferedImage small = new BufferedImage(
                full.getWidth(),
                full.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour));
            small.getRaster().setSample(i % full.getWidth(), i / full.getWidth(), 0, index);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(small, "png", file);
        return file.toByteArray();
    }

    /** One colour for each group of like ones, so that the many greys of letters leave room for a rare red. */
    private static int[] palette(int[] pixels) {
        Map<Integer, Integer> times = new HashMap<>();
        for (int pixel : pixels) times.merge(pixel, 1, Integer::sum);
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        times.forEach((colour, n) -> {
            int group = colour & 0xf0f0f0;
            sizes.merge(group, n, Integer::sum);
            first.merge(group, colour, (one, other) -> more(times, one, other));
        });
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(group -> first.get(group.getKey()))
                .toArray();
    }

    private static int more(Map<Integer, Integer> times, int one, int other) {
        int difference = times.get(one) - times.get(other);
        return difference > 0 || difference == 0 && one < other ? one : other;
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++)
            if (distance(palette[i], colour) < distance(palette[best], colour)) best = i;
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
