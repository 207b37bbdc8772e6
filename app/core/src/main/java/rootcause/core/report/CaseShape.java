package rootcause.core.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;

/**
 * A case from a file may lack members; lists and maps become empty then, and a text that may not be
 * missing makes the report unreadable. So nothing behind this door meets an unexpected null.
 */
final class CaseShape {
  private CaseShape() {}

  static Case complete(Case facts) throws UnreadableReport {
    return (Case) filled(facts, "the report");
  }

  private static Object filled(Object value, String place) throws UnreadableReport {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = part(components[i], read(components[i], value), place);
    }
    try {
      var constructor = value.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  private static @Nullable Object part(
      RecordComponent component, @Nullable Object value, String place) throws UnreadableReport {
    String here = place + ", " + component.getName();
    return switch (value) {
      case null -> {
        if (component.getType() == List.class) {
          yield List.of();
        }
        if (component.getType() == Map.class) {
          yield Map.of();
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          yield null;
        }
        throw new UnreadableReport("this report is incomplete: " + here + " is missing");
      }
      case List<?> list -> {
        java.util.ArrayList<Object> all = new java.util.ArrayList<>();
        for (Object item : list) {
          if (item == null) {
            throw new UnreadableReport("this report is incomplete: " + here + " holds a null");
          }
          all.add(isRecord(component.getGenericType()) ? filled(item, here) : item);
        }
        yield List.copyOf(all);
      }
      case Record inner -> filled(inner, here);
      default -> value;
    };
  }

  private static boolean isRecord(Type list) {
    return list instanceof ParameterizedType p
        && p.getActualTypeArguments()[0] instanceof Class<?> c
        && c.isRecord();
  }

  private static @Nullable Object read(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the components of a public record can be read", e);
    }
  }
}
