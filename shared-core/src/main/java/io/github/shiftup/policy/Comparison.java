package io.github.shiftup.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit with its operator, as people write it: {@code >= 7.0}, {@code < 30}, {@code 365} (meaning {@code >= 365}).
 *
 * @param operator {@code >=}, {@code >}, {@code <=}, {@code <} or {@code =}
 * @param limit to compare with
 */
public record Comparison(String operator, double limit) {
    private static final Pattern FORM = Pattern.compile("\\s*(>=|>|<=|<|==?|)\\s*(\\d+(?:\\.\\d+)?)\\s*");

    static Optional<Comparison> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String operator = matcher.group(1).isEmpty() ? ">=" : matcher.group(1).replace("==", "=");
        return Optional.of(new Comparison(operator, Double.parseDouble(matcher.group(2))));
    }

    public boolean holds(double actual) {
        return switch (operator) {
            case ">=" -> actual >= limit;
            case ">" -> actual > limit;
            case "<=" -> actual <= limit;
            case "<" -> actual < limit;
            default -> actual == limit;
        };
    }

    /** The limit without needless zeros. */
    public String limitText() {
        return text(limit);
    }

    /** A number as people write it: neither {@code 7.0} nor {@code 4.2E-4}. */
    static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return operator + " " + limitText();
    }
}
