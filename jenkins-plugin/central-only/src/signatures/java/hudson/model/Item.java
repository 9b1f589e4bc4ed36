package hudson.model;

@SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal", "overrides", "try", "overloads"})
public interface Item extends hudson.search.SearchableModelObject, hudson.security.AccessControlled {
    hudson.security.Permission CONFIGURE = null;
    hudson.security.Permission EXTENDED_READ = null;
    hudson.security.Permission BUILD = null;
}
