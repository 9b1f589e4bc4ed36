package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlPrologTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<!-- c --><a/>",
                "<?xml version='1.0'?><a/>",
                " \n<?xml version='1.0'?><a/>",
                "<!-- c -->\n<?xml version='1.0'?><a/>",
                "\ufeff<!-- c --><!-- <?xml d -->\n<?xml version='1.0' encoding='UTF-8'?><a/>"
            })
    void whatStandsBeforeTheDeclarationIsReadOver(String text) {
        try (XmlCursor xml = open(text)) {
            assertThat(xml.name()).isEqualTo("a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text <?xml version='1.0'?><a/>",
                "<!-- c <?xml version='1.0'?><a/>",
                "<!-- c --><?xml version='1.0'?><!DOCTYPE a><a/>",
                "<a/><?xml version='1.0'?><a/>"
            })
    void whatIsNoXmlOtherwiseStaysSo(String text) {
        assertThatThrownBy(() -> {
                    try (XmlCursor xml = open(text)) {
                        while (xml.children().next()) {
                            xml.text();
                        }
                    }
                })
                .isInstanceOf(ReportException.class);
    }

    @Test
    void aByteThatIsNoUtf8IsRefusedInWordsAndNotOnStandardError() {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            for (String text : new String[] {"<a>\u00ff</a>", "<?xml version='1.0' encoding='utf-8'?><a>\u00c3</a>"}) {
                assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.ISO_8859_1)))
                        .isInstanceOf(ReportException.class)
                        .hasMessageContaining("report: is not UTF-8");
            }
        } finally {
            System.setErr(before);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "x-UTF-16LE-BOM"})
    void whatAShellTurnedIntoUtf16IsReadWhateverItsDeclarationStillSays(String encoding) {
        String text = "<?xml version='1.0' encoding='UTF-8'?><a>\u00e9\u20ac</a>";

        assertThat(read(text.getBytes(Charset.forName(encoding)))).isEqualTo("\u00e9\u20ac");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1f8b0800ff3c613e", "ff3c613e00", "3c003f00610000d8", "0000003c00000061"})
    void bytesThatAreNoXmlAreRefusedInWordsAndNotOnStandardError(String hex) {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> read(HexFormat.of().parseHex(hex)))
                    .isInstanceOf(ReportException.class)
                    .hasMessageStartingWith("report: is not ");
        } finally {
            System.setErr(before);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anotherEncodingThatIsDeclaredIsRead() {
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00e9</a>";

        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("\u00e9");
        assertThat(read("<a>\u00e9</a>".getBytes(StandardCharsets.UTF_16))).isEqualTo("\u00e9");
        assertThat(read("\ufeff<a>\u00e9</a>".getBytes(StandardCharsets.UTF_8))).isEqualTo("\u00e9");
    }

    private static @Nullable String read(byte[] bytes) {
        try (XmlCursor xml = XmlCursor.open(new ByteArrayInputStream(bytes), "report", Limits.DEFAULT)) {
            return xml.text();
        }
    }

    private static XmlCursor open(String text) {
        return XmlCursor.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "report", Limits.DEFAULT);
    }
}
