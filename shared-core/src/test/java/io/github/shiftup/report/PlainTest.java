package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void keepsWhatPeopleWrite() {
        assertThat(Plain.line("Zürich 東京 \ud83d\ude80 \"quoted\" <b>", 99))
                .isEqualTo("Zürich 東京 \ud83d\ude80 \"quoted\" <b>");
    }

    @Test
    void spellsOutWhatSteersATerminal() {
        assertThat(Plain.line("a\u001b[31mb\u009bc\u007fd\0", 99)).isEqualTo("a\\u001b[31mb\\u009bc\\u007fd\\u0000");
    }

    @Test
    void spellsOutWhatTurnsTheDirectionOfWritingOrCannotBeSeen() {
        assertThat(Plain.line("\u202eb\u2066c\u200bd\ufeff", 99)).isEqualTo("\\u202eb\\u2066c\\u200bd\\ufeff");
        assertThat(Plain.line("a\udb40\udc41", 99)).isEqualTo("a\\udb40\\udc41");
    }

    @Test
    void spellsOutHalfASurrogatePair() {
        assertThat(Plain.line("\ud800x\udc00", 99)).isEqualTo("\\ud800x\\udc00");
    }

    @Test
    void putsAllOnOneLineWithSingleSpaces() {
        assertThat(Plain.line("  a\r\n\tb\u2028c\u00a0 ", 99)).isEqualTo("a b c");
    }

    @Test
    void saysHowMuchItLeavesOut() {
        assertThat(Plain.line("x".repeat(1_200), 100)).isEqualTo("x".repeat(100) + "... (1,100 more characters)");
        assertThat(Plain.line("x".repeat(101), 100)).endsWith("... (1 more character)");
        assertThat(Plain.line("x".repeat(100), 100)).isEqualTo("x".repeat(100));
    }

    @Test
    void cutsNoSurrogatePairInTwo() {
        assertThat(Plain.line("\ud83d\ude80".repeat(4), 3)).startsWith("\ud83d\ude80\ud83d\ude80...");
    }
}
