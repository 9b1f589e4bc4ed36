package jenkins;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public final class YesNoMaybe extends Enum<jenkins.YesNoMaybe> {
    private YesNoMaybe() {}
}
