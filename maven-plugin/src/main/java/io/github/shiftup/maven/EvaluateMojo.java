package io.github.shiftup.maven;

import io.github.shiftup.gate.Verdict;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Judges like {@code gate} and writes the same reports, but never fails the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "evaluate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresOnline = false)
public final class EvaluateMojo extends AbstractGateMojo {

    @Inject
    EvaluateMojo(ModuleResolver resolver, SourceAccessProvider sources) {
        super(resolver, sources);
    }

    @Override
    void act(Verdict verdict, Path reports) {
        if (verdict.failsBuild()) {
            getLog().warn("The goal gate would fail this build; evaluate only tells.");
        }
    }
}
