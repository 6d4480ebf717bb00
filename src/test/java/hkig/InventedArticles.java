package hkig;

import hkig.model.Article;
import hkig.model.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Small articles with companies that nobody knows, and with numbers, dates and terms in many forms. */
final class InventedArticles {

    private InventedArticles() { }

    static Stream<Article> all() {
        return Stream.of(
                article("zh-Hant", "晨星生物科技與海角機械人簽署合作備忘錄", "2024年3月5日", """
                        (香港,2024年3月5日)— 晨星生物科技有限公司（晨星生物）與海角機械人有限公司昨日簽署合作備忘錄，為期五年。
                        晨星生物科技有限公司行政總裁陳大文表示：「公司去年籌得逾3億5000萬港元，員工增至1.2萬名。」
                        海角機械人有限公司的廠房佔地約2,000平方米，生產線投資人民幣三千萬元，銷售額按年增長25%，\
                        市值介乎50億至60億美元。
                        晨星生物科技有限公司最少聘請三百名研究人員，獲不超過HK$20萬資助，並與近40間初創企業合作。"""),
                article("en", "Morning Star Biotech and Cape Robotics sign memorandum", "5 March 2024", """
                        (Hong Kong, 5 March 2024) Morning Star Biotech Limited and Cape Robotics Limited today signed \
                        a memorandum of understanding.
                        Morning Star Biotech Limited raised more than HK$1.2 billion and will hire about 300 researchers.
                        "We will work with Cape Robotics Limited for years to come," said Chan Tai-man, \
                        Chief Executive Officer of Morning Star Biotech Limited.
                        Cape Robotics Limited has at least 40 per cent of the market and a plant of 2,000 square metres \
                        worth up to US$3.5 million."""),
                article("zh-Hans", "晨星生物科技有限公司获投资", "2024年3月5日", """
                        （香港，2024年3月5日）晨星生物科技有限公司今日宣布获得超过2亿美元投资，研发人员达1500名。"""));
    }

    private static Article article(String language, String title, String day, String body) {
        int at = (title + "\n" + body).indexOf(day);
        LocalDate date = LocalDate.of(2024, 3, 5);
        return new Article("invented-" + language, "invented", 1, Optional.empty(), title, body, language,
                Optional.of(new Article.Dated(date, Optional.of(new Span(at, at + day.length())), "date line")),
                Optional.empty(), "0".repeat(64));
    }
}
