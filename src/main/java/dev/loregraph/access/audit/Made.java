package dev.loregraph.access.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deed's result is about: the ids that are components of the result's record ({@code
 * campaignId}), and those of the records that are its components.
 */
final class Made {

    private static final String ID = "id";
    private static final String SUFFIX = "Id";

    private Made() {}

    static List<AuditObject> in(@Nullable Object result) {
        List<AuditObject> found = new ArrayList<>();
        if (result instanceof Record payload) {
            for (RecordComponent component : payload.getClass().getRecordComponents()) {
                collect(component.getName(), value(component, payload), found);
            }
        }
        return found;
    }

    private static void collect(String name, @Nullable Object value, List<AuditObject> found) {
        switch (value) {
            case String id when ObjectIds.isOne(id) && (name.endsWith(SUFFIX) || name.equals(ID)) ->
                    found.add(new AuditObject(ObjectIds.nameOf(name), id));
            case Collection<?> several ->
                    several.forEach(one -> collect(ObjectIds.singular(name), one, found));
            case Record thing -> idOf(name, thing, found);
            case null, default -> {
                // nothing with an id
            }
        }
    }

    private static void idOf(String name, Record thing, List<AuditObject> found) {
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            boolean isIt = component.getName().equals(ID) || component.getName().equals("userId");
            if (isIt && value(component, thing) instanceof String id && ObjectIds.isOne(id)) {
                found.add(new AuditObject(name, id));
                return;
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record doesn't tell its " + component, e);
        }
    }
}
