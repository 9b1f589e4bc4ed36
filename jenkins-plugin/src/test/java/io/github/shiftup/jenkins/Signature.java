package io.github.shiftup.jenkins;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A declaration held against the real class of its name. */
final class Signature {
    private final Class<?> said;
    private final List<String> problems = new ArrayList<>();

    private Signature(Class<?> said) {
        this.said = said;
    }

    /** What a declaration says that the real class is not; nothing where it does not lie. */
    static List<String> problems(Class<?> said) {
        Signature signature = new Signature(said);
        try {
            signature.compare(Class.forName(said.getName(), false, Signature.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            signature.problems.add(said.getName() + " does not exist");
        }
        return signature.problems;
    }

    private void compare(Class<?> real) {
        if (said.isInterface() != real.isInterface()
                || said.isAnnotation() != real.isAnnotation()
                || said.isEnum() != real.isEnum()) {
            problems.add(said.getName() + " is of another sort");
        }
        access(said.getName(), said.getModifiers(), real.getModifiers());
        for (String type : supertypes(said)) {
            if (!supertypes(real).contains(type)) {
                problems.add(said.getName() + " is no " + type);
            }
        }
        for (Field field : said.getDeclaredFields()) {
            if (isOpen(field.getModifiers()) && !field.isSynthetic()) {
                field(field, real);
            }
        }
        for (Constructor<?> constructor : said.getDeclaredConstructors()) {
            // What a signature has only so that it compiles is not open.
            if (isOpen(constructor.getModifiers()) && !said.isEnum()) {
                executable(constructor, Arrays.asList(real.getDeclaredConstructors()));
            }
        }
        for (Method method : said.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !method.isSynthetic()) {
                executable(method, methods(real));
            }
        }
    }

    private void field(Field declared, Class<?> real) {
        for (Class<?> type = real; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(declared.getName())) {
                    String where = real.getName() + '.' + declared.getName();
                    if (!field.getType().getName().equals(declared.getType().getName())) {
                        problems.add(where + " is a " + field.getType().getName());
                    }
                    access(where, declared.getModifiers(), field.getModifiers());
                    return;
                }
            }
        }
        problems.add(real.getName() + '.' + declared.getName() + " does not exist");
    }

    private void executable(Executable declared, List<? extends Executable> real) {
        String wanted = text(declared);
        String where = said.getName() + '.' + wanted;
        List<? extends Executable> same =
                real.stream().filter(each -> text(each).equals(wanted)).toList();
        if (same.isEmpty()) {
            problems.add(where + " does not exist");
            return;
        }
        // The class nearest to the one that was asked for comes first.
        access(where, declared.getModifiers(), same.get(0).getModifiers());
        Set<String> thrown = names(same.get(0).getExceptionTypes());
        Set<String> meant = names(declared.getExceptionTypes());
        if (!meant.equals(thrown)) {
            problems.add(where + " throws " + thrown + ", not " + meant);
        }
    }

    private void access(String where, int declared, int real) {
        if (Modifier.isPublic(declared) && !Modifier.isPublic(real)) {
            problems.add(where + " is not public");
        }
        // What a signature does not open either, the plugin cannot name.
        if (isOpen(declared) && !isOpen(real)) {
            problems.add(where + " cannot be reached");
        }
        if (Modifier.isStatic(declared) != Modifier.isStatic(real)) {
            problems.add(where + (Modifier.isStatic(real) ? " is static" : " is not static"));
        }
        if (Modifier.isFinal(real) && !Modifier.isFinal(declared)) {
            problems.add(where + " is final");
        }
        if (Modifier.isAbstract(real) != Modifier.isAbstract(declared)) {
            problems.add(where + (Modifier.isAbstract(real) ? " is abstract" : " is not abstract"));
        }
    }

    /** Those of the class, then of what is above it. */
    private static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            methods.addAll(Arrays.asList(each.getDeclaredMethods()));
        }
        Stream.of(type.getInterfaces()).forEach(each -> methods.addAll(methods(each)));
        if (type.getSuperclass() != null) {
            Stream.of(type.getSuperclass().getInterfaces()).forEach(each -> methods.addAll(methods(each)));
        }
        return methods;
    }

    private static Set<String> supertypes(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> each = type.getSuperclass(); each != null; each = each.getSuperclass()) {
            names.add(each.getName());
            names.addAll(supertypes(each));
        }
        for (Class<?> each : type.getInterfaces()) {
            names.add(each.getName());
            names.addAll(supertypes(each));
        }
        return names;
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String text(Executable each) {
        String name = each instanceof Method method ? method.getReturnType().getName() + ' ' + method.getName() : "new";
        return name
                + Stream.of(each.getParameterTypes()).map(Class::getName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Set<String> names(Class<?>[] types) {
        return Stream.of(types).map(Class::getName).collect(Collectors.toSet());
    }
}
