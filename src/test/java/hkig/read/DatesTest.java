package hkig.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2022年7月6日 | 2022-07-06", "２０２２年７月６日 | 2022-07-06",
            "二〇二二年十二月三十一日 | 2022-12-31", "二零二三年十月二十日 | 2023-10-20",
            "6 July 2022 | 2022-07-06", "July 6, 2022 | 2022-07-06", "Sept 6th, 2022 | 2022-09-06",
                    "20220906 | 2022-09-06", "2022-09-06 | 2022-09-06",
            "2022/9/6 | 2022-09-06", "2022.09.06 15:30 | 2022-09-06", "2022-09-05T20:00:00Z | 2022-09-06",
                    "2022-09-06T01:00:00+08:00 | 2022-09-06",
            "2022-09-06T01:00:00.123+0800 | 2022-09-06", "Mon, 05 Sep 2022 20:00:00 GMT | 2022-09-06",
                    "2024-10-19 HKT 15:00 | 2024-10-19",
            "Ends/Tuesday, September 6, 2022 | 2022-09-06"})
    void readsTheDayOfAField(String field, LocalDate day) {
        assertEquals(day, Dates.ofField(field).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年2月30日", "06/07/2022", "July 2022", "2022年7月", "soon", "12022-09-061"})
    void whatIsNoDayIsNone(String field) {
        assertEquals("", Dates.ofField(field).map(LocalDate::toString).orElse(""));
    }

    @Test
    void languagesAreToldByTheirCharacters() {
        assertEquals("zh-Hant", Languages.of("創新科技署與國家發展", java.util.Optional.of("zh-CN")));
        assertEquals("zh-Hans", Languages.of("创新科技署与国家发展", java.util.Optional.empty()));
        assertEquals("zh-Hans", Languages.of("人工智能", java.util.Optional.of("zh-CN")));
        assertEquals("zh-Hant", Languages.of("人工智能 AI", java.util.Optional.empty()));
        assertEquals("en", Languages.of("The Hong Kong Science Park (香港科學園) opened", java.util.Optional.of("zh-HK")));
    }
}
