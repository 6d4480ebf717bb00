package hkig.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSorterTest {

    @Test
    void sortsByBytesAndDropsRepeatsInMemoryAndOnDisk() throws IOException {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3000; i++) lines.add("行 " + random.nextInt(1000) + (random.nextBoolean() ? " \uFF01" : " 𠮷"));
        List<String> inMemory = sorted(lines, Long.MAX_VALUE);
        assertEquals(inMemory, sorted(lines, 500));
        assertEquals(List.of("a", "\uFF01", "𠮷"), sorted(List.of("𠮷", "\uFF01", "a", "𠮷"), Long.MAX_VALUE),
                "the order of UTF-8 bytes, not that of UTF-16");
        assertEquals(lines.stream().distinct().count(), inMemory.size());
    }

    private static List<String> sorted(List<String> lines, long limit) throws IOException {
        List<String> sorted = new ArrayList<>();
        try (LineSorter sorter = new LineSorter(limit)) {
            for (String line : lines) sorter.add(line);
            sorter.drain(sorted::add);
        }
        return sorted;
    }
}
