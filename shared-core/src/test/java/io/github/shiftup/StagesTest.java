package io.github.shiftup;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The packages are the flow: a stage depends only on those to its left. */
class StagesTest {
    private static final String ROOT = "io.github.shiftup";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void aStageDependsOnlyOnThoseToItsLeft() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("stream")
                .definedBy(ROOT + ".stream..")
                .layer("evidence")
                .definedBy(ROOT + ".evidence..")
                .layer("inventory")
                .definedBy(ROOT + ".inventory..")
                .layer("intel")
                .definedBy(ROOT + ".intel..")
                .layer("match")
                .definedBy(ROOT + ".match..")
                .layer("scan")
                .definedBy(ROOT + ".scan..")
                .layer("risk")
                .definedBy(ROOT + ".risk..")
                .layer("policy")
                .definedBy(ROOT + ".policy..")
                .layer("gate")
                .definedBy(ROOT + ".gate..")
                .layer("fix")
                .definedBy(ROOT + ".fix..")
                .layer("report")
                .definedBy(ROOT + ".report..")
                .layer("ledger")
                .definedBy(ROOT + ".ledger..")
                .layer("portfolio")
                .definedBy(ROOT + ".portfolio..")
                .layer("metrics")
                .definedBy(ROOT + ".metrics..")
                .layer("entry")
                .definedBy(ROOT)
                .whereLayer("stream")
                .mayNotAccessAnyLayer()
                .whereLayer("evidence")
                .mayOnlyAccessLayers("stream")
                .whereLayer("inventory")
                .mayOnlyAccessLayers("stream")
                .whereLayer("intel")
                .mayOnlyAccessLayers("stream")
                .whereLayer("match")
                .mayOnlyAccessLayers("stream", "evidence", "inventory", "intel")
                .whereLayer("scan")
                .mayOnlyAccessLayers("stream", "evidence", "inventory", "intel", "match")
                .whereLayer("risk")
                .mayOnlyAccessLayers("stream", "evidence", "inventory", "intel", "match")
                .whereLayer("policy")
                .mayOnlyAccessLayers("stream", "evidence", "inventory", "intel", "match", "risk")
                .whereLayer("gate")
                .mayOnlyAccessLayers("stream", "evidence", "inventory", "intel", "match", "risk", "policy")
                .whereLayer("fix")
                .mayOnlyAccessLayers("stream", "evidence", "inventory", "intel", "match", "risk", "policy", "gate")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("portfolio", "metrics", "entry")
                .whereLayer("portfolio")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("stream", "inventory", "gate")
                .whereLayer("metrics")
                .mayOnlyAccessLayers("stream", "inventory", "ledger", "report")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
