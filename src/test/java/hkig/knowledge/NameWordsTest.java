package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameWordsTest {

    @TempDir
    private Path folder;

    private NameWords read(String lines, List<String> problems) throws IOException {
        Files.writeString(folder.resolve("fold.tsv"), "character\tvariants\n會\t会\n");
        Files.writeString(folder.resolve("titles.tsv"), "title\tclass\n會長\thead\n");
        Files.writeString(folder.resolve("name_words.tsv"), "class\twords\tvalue\n" + lines);
        return NameWords.read(folder, Fold.read(folder.resolve("fold.tsv"), problems), problems);
    }

    @Test
    void wordsAreFoldedAndTheLongestEndingIsTaken() throws IOException {
        List<String> problems = new ArrayList<>();
        NameWords words = read("legal\tLtd|公司|有限公司\nsame\tDept\tDepartment\n", problems);
        assertEquals(List.of(), problems);
        assertTrue(words.is("legal", "ltd"));
        assertFalse(words.is("title", "ltd"));
        assertEquals("department", words.plain("dept"));
        assertEquals("other", words.plain("other"));
        assertEquals(Optional.of("有限公司"), words.ending("legal", "晨星有限公司"));
        assertEquals(Optional.of("會長"), words.beginning("title", "會長歐陽"));
        assertEquals(Optional.empty(), words.ending("legal", "晨星"));
    }

    @Test
    void saysWhatIsWrongInALine() throws IOException {
        List<String> problems = new ArrayList<>();
        read("leagl\tltd\nsame\tdept\nlegal\tltd\tlimited\n", problems);
        Path file = folder.resolve("name_words.tsv");
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(problems.getFirst().startsWith(file + ", line 2: found the class \"leagl\", expected one of [corporate, "),
                problems.getFirst());
        assertEquals(file + ", line 3: expected a value for \"same\" and for nothing else", problems.get(1));
    }
}
