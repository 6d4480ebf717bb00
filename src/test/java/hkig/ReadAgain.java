package hkig;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values out of a quote a second time, by code and words of its own: what it agrees on was not read by accident. */
final class ReadAgain {

    private static final Map<String, Long> SCALES = Map.ofEntries(Map.entry("百", 100L), Map.entry("千", 1_000L),
            Map.entry("萬", 10_000L), Map.entry("万", 10_000L), Map.entry("億", 100_000_000L), Map.entry("亿", 100_000_000L),
            Map.entry("兆", 1_000_000_000_000L), Map.entry("thousand", 1_000L), Map.entry("million", 1_000_000L),
            Map.entry("billion", 1_000_000_000L), Map.entry("trillion", 1_000_000_000_000L));
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d[\\d,]*(?:\\.\\d+)?|[零〇一二兩两三四五六七八九十百千]+)((?:百|千|萬|万|億|亿|兆|thousand|million|billion|trillion)*)");

    private ReadAgain() { }

    /** One number, or the two of a range. */
    static List<BigDecimal> numbers(String quote) {
        String plain = plain(quote).replace(" ", "");
        List<BigDecimal> numbers = new ArrayList<>();
        List<Long> scales = new ArrayList<>();
        int end = -1;
        for (Matcher m = NUMBER.matcher(plain); m.find(); end = m.end()) {
            long scale = scale(m.group(2));
            BigDecimal value = base(m.group(1)).multiply(BigDecimal.valueOf(scale));
            // 3億5000萬 is one number.
            if (m.start() == end && scales.getLast() > scale) numbers.set(numbers.size() - 1, numbers.getLast().add(value));
            else {
                numbers.add(value);
                scales.add(scale);
            }
        }
        // In 3.2至3.6萬 the scale belongs to both.
        if (numbers.size() == 2 && scales.get(0) == 1 && scales.get(1) > 1 && numbers.get(0).compareTo(BigDecimal.valueOf(scales.get(1))) < 0)
            numbers.set(0, numbers.get(0).multiply(BigDecimal.valueOf(scales.get(1))));
        return numbers;
    }

    private static long scale(String words) {
        long scale = 1;
        String rest = words;
        while (!rest.isEmpty()) {
            String left = rest;
            String word = SCALES.keySet().stream().filter(left::startsWith).findFirst().orElseThrow();
            scale *= SCALES.get(word);
            rest = rest.substring(word.length());
        }
        return scale;
    }

    private static BigDecimal base(String words) {
        if (Character.isDigit(words.charAt(0)) && words.charAt(0) < 128) return new BigDecimal(words.replace(",", ""));
        long sum = 0;
        long digit = 0;
        for (char c : words.replace('〇', '零').replace('兩', '二').replace('两', '二').toCharArray()) {
            int value = DIGITS.indexOf(c);
            if (value >= 0) digit = value;
            else {
                sum += Math.max(1, digit) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                digit = 0;
            }
        }
        return BigDecimal.valueOf(sum + digit);
    }

    /** Whether what stands before a quote belongs to its number: digits, a currency, a word like 逾. */
    static boolean endsInANumber(String before) {
        return plain(before).stripTrailing().matches("(?s).*(\\d[.,]?|[萬万億亿兆]|人民幣|人民币|港幣|美元|hk\\$|us\\$|逾|超過|不足|more than|at least)");
    }

    static boolean beginsInANumber(String after) {
        return plain(after).stripLeading().matches("(?s)([.,]?\\d|[萬万億亿兆]|元|港元|美元|million|billion).*");
    }

    static String currency(String quote) {
        String plain = plain(quote);
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("人民幣|人民币|rmb|cny|yuan|renminbi", "CNY");
        signs.put("美元|美金|us\\$|usd|us dollar", "USD");
        signs.put("歐元|eur|€", "EUR");
        signs.put("英鎊|gbp|£", "GBP");
        signs.put("元|港幣|蚊|hk\\$|hkd|\\$|hong kong dollar", "HKD");
        return signs.entrySet().stream().filter(s -> Pattern.compile(s.getKey()).matcher(plain).find()).map(Map.Entry::getValue)
                .findFirst().orElse("none");
    }

    static String qualifier(String quote) {
        String plain = plain(quote);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("不超過|最多|上限|高達|最高|up to|at most|(no|not) more than", "AtMost");
        words.put("至少|不少於|不低於|以上|at least|(no|not) (less|fewer) than|or more", "AtLeast");
        words.put("超過|逾|多於|突破|more than|over |exceed|above|\\d ?多|[十百千萬億] ?多|餘", "MoreThan");
        words.put("少於|不足|不到|低於|less than|fewer than|under |below ", "LessThan");
        words.put("接近|近|nearly|almost|close to", "Nearly");
        words.put("約|大概|左右|about|around|approximately|some |roughly", "About");
        return words.entrySet().stream().filter(w -> Pattern.compile(w.getKey()).matcher(plain).find()).map(Map.Entry::getValue)
                .findFirst().orElse("Exactly");
    }

    /** The dates that a quote can mean, each as XML Schema writes it, read on the article's day (null where it has none). */
    static Set<String> dates(String quote, LocalDate today) {
        String plain = plain(quote);
        Set<String> dates = new TreeSet<>();
        for (Matcher m = Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)(?:(\\d{1,2})[日號号])?").matcher(plain.replace(" ", "")); m.find();)
            dates.add(date(m.group(1) == null ? today.getYear() : Integer.parseInt(m.group(1)), m.group(2), m.group(3)));
        for (Matcher m = Pattern.compile("(\\d{4})年(?!\\d)").matcher(plain.replace(" ", "")); m.find();) dates.add(m.group(1));
        for (Matcher m = Pattern.compile("(?:(\\d{1,2}) )?([a-z]{3,9})\\.?(?: (\\d{1,2}))?,? (\\d{4})").matcher(plain); m.find();)
            for (Month month : Month.values())
                if (month.name().toLowerCase(Locale.ROOT).startsWith(m.group(2)))
                    dates.add(date(Integer.parseInt(m.group(4)), String.valueOf(month.getValue()), m.group(1) != null ? m.group(1) : m.group(3)));
        for (Matcher m = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})").matcher(plain); m.find();) dates.add(m.group());
        if (today == null) return dates;
        Map<String, Integer> days = Map.of("今日|今天|今早|today|this morning", 0, "昨日|昨天|昨晚|yesterday", -1, "明日|明天|tomorrow", 1);
        days.forEach((words, by) -> {
            if (Pattern.compile(words).matcher(plain).find()) dates.add(today.plusDays(by).toString());
        });
        return dates;
    }

    private static String date(int year, String month, String day) {
        String date = "%04d-%02d".formatted(year, Integer.parseInt(month));
        return day == null ? date : date + "-%02d".formatted(Integer.parseInt(day));
    }

    /** As {@code xsd:duration}: P3Y of 三年 or three-year or 3 years. */
    static String term(String quote) {
        String plain = plain(quote);
        List<String> words = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        for (String word : words) plain = plain.replace(word, String.valueOf(words.indexOf(word) + 1));
        return "P" + numbers(plain).getFirst() + (plain.matches(".*(個月|个月|month).*") ? "M" : "Y");
    }

    private static String plain(String quote) {
        return Normalizer.normalize(quote, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replace('过', '過').replace('约', '約').replace('于', '於').replace('余', '餘');
    }
}
