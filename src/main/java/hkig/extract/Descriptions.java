package hkig.extract;

import hkig.model.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Chinese text says of a body right before its name: 內地科技企業|海角視訊, 德國生物科技公司|Polaris Bio. */
final class Descriptions {

    private static final String WHAT = "(?:初创公司|初创企业|初创|上市公司|科技公司|生物科技公司|企业|机构|科企|巨头|龙头|开发商|供应商|运营商|品牌)";
    private static final String KIND = "(?:内地|本地|本港|国内|海外|当地|国有|科技|创科|生物科技|人工智能|机械人|金融科技|医疗科技|医疗|物流|互联网|电商|新能源|汽车|支付|半导体|初创|跨国|知名|著名|领先|大型|龙头|科研|环球|全球|国际)";
    private static final Pattern BEFORE_NAME = Pattern.compile("(?:" + KIND + "){0,4}" + WHAT + "\\s?(?=\\S)");
    private static final int LEAST = 4;
    private static final int LONGEST = 24;

    private Descriptions() { }

    /** Where what is said of a body begins right before its name; where the name does, if nothing is. */
    static int before(Text text, Span name) {
        if (text.wordBefore(text.skipBack(name.start()), "DESCRIBES").isEmpty()) return name.start();
        for (int at = Math.max(0, name.start() - LONGEST); at < name.start(); at++)
            if (behind(text, at, name.end()) == name.start()) return at;
        return name.start();
    }

    /** Where the name begins in [at, end), behind a place and what the body is; {@code at} where nothing of that stands there. */
    static int behind(Text text, int at, int end) {
        int from = text.wordAt(at, "PLACE").map(p -> p.end()).orElse(at);
        for (int start : from == at ? new int[] {at} : new int[] {from, at}) {
            if (start >= end) continue;
            Matcher what = BEFORE_NAME.matcher(text.folded).region(start, Math.min(end, start + LONGEST)).useTransparentBounds(true);
            if (!what.lookingAt() || what.end() >= end) continue;
            boolean latin = Character.isUpperCase(text.at(what.end()));
            boolean han = Text.isHan(text.at(what.end())) && end - what.end() >= LEAST && text.wordsAt(what.end(), "ORG_HEAD").isEmpty();
            if (latin || han) return what.end();
        }
        return at;
    }
}
