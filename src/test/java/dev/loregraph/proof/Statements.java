package dev.loregraph.proof;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.QueryRunner;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.neo4j.core.Neo4jClient;

/** Notes every statement that is run, by listening at the database client. */
final class Statements implements BeanPostProcessor {

    /** Worlds come and go by the second: planning anew for each would take most of the time. */
    private static final String KEEPING_PLANS = "CYPHER replan=skip ";

    private final Map<String, Queue<String>> noted = new ConcurrentHashMap<>();
    private final Queue<String> all = new ConcurrentLinkedQueue<>();

    /** Forgets what was noted so far of those that answered this user. */
    void forget(String userId) {
        answering(userId).clear();
    }

    /** Those since then that answered this user, sorted: each by its first line. */
    List<String> sorted(String userId) {
        return new ArrayList<>(answering(userId)).stream().sorted().toList();
    }

    /** The kinds of statements among them. */
    List<String> kinds(String userId) {
        return sorted(userId).stream().distinct().toList();
    }

    /** Forgets all that was noted of those that requests brought about. */
    void forget() {
        all.clear();
    }

    /** What was noted since then, sorted, whoever it was for. */
    List<String> sorted() {
        return new ArrayList<>(all).stream().sorted().toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Neo4jClient client ? listeningAt(client) : bean;
    }

    private Queue<String> answering(String userId) {
        return noted("AUTHOR:" + userId);
    }

    private Neo4jClient listeningAt(Neo4jClient client) {
        return proxy(
                Neo4jClient.class,
                client,
                arguments -> {
                    if (arguments.length == 1 && arguments[0] instanceof Function<?, ?> work) {
                        arguments[0] = listening(work);
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private Function<QueryRunner, ?> listening(Function<?, ?> work) {
        return runner ->
                ((Function<QueryRunner, ?>) work)
                        .apply(proxy(QueryRunner.class, runner, this::note));
    }

    private void note(@Nullable Object[] arguments) {
        if (arguments.length == 2
                && arguments[0] instanceof String text
                && arguments[1] instanceof Map<?, ?> parameters) {
            String name = text.lines().findFirst().orElse("");
            if (!isInBackground(Thread.currentThread())) {
                all.add(name);
            }
            if (parameters.get("sight") instanceof Map<?, ?> sight) {
                readers(sight).forEach(reader -> noted(reader).add(name));
            }
            arguments[0] = KEEPING_PLANS + text;
        }
    }

    /** Whether its work follows the clock rather than what anybody asks for. */
    private static boolean isInBackground(Thread thread) {
        return Stream.of("scheduling-", "consolidation-", "lease-of-")
                .anyMatch(thread.getName()::startsWith);
    }

    /** A sight holds the audience of the user's own, which tells whose it is. */
    private static List<String> readers(Map<?, ?> sight) {
        return sight.get("audiences") instanceof Collection<?> audiences
                ? audiences.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Queue<String> noted(String audience) {
        return noted.computeIfAbsent(audience, _ -> new ConcurrentLinkedQueue<>());
    }

    private static <T> T proxy(Class<T> type, T target, Listener listener) {
        InvocationHandler handler =
                (_, method, arguments) -> {
                    @Nullable Object[] passed = arguments == null ? new Object[0] : arguments;
                    listener.hears(passed);
                    try {
                        return method.invoke(target, passed);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Listener {
        void hears(@Nullable Object[] arguments);
    }
}
