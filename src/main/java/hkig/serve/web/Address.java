package hkig.serve.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of the page that is asked for, to be linked to with another choice. */
final class Address {

    private final String path;
    private final Map<String, String> parameters = new TreeMap<>();

    Address(HttpServletRequest request) {
        path = request.getRequestURI();
        // What a form posts is no part of the address.
        if (request.getMethod().equals("POST")) return;
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
    }

    /** The query part of the address with one parameter set, the choices of the reader that it had left out. */
    String with(String name, String value) {
        Map<String, String> wanted = new TreeMap<>(parameters);
        wanted.keySet().removeAll(List.of("lang", "names", "theme"));
        wanted.put(name, value);
        return "?" + wanted.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    }

    boolean isIn(String entry) {
        return path.equals(entry) || !entry.equals("/") && path.startsWith(entry + "/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
