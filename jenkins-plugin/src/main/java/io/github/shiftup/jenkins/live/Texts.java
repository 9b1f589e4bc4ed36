package io.github.shiftup.jenkins.live;

import org.jvnet.localizer.Localizable;
import org.jvnet.localizer.ResourceBundleHolder;

/** The texts of this package that Jenkins wants to translate itself. */
final class Texts {
    private static final ResourceBundleHolder HOLDER = ResourceBundleHolder.get(Texts.class);

    private Texts() {}

    static Localizable group() {
        return new Localizable(HOLDER, "group");
    }

    static Localizable breakGlass() {
        return new Localizable(HOLDER, "breakGlass");
    }
}
