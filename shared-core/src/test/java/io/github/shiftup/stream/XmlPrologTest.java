package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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

    private static XmlCursor open(String text) {
        return XmlCursor.open(
                new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "report", Limits.DEFAULT);
    }
}
