import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Classes written again so that they start quickly. The archive refuses those in the format before
 * Java 6, which has no stack maps. And it keeps no pattern switch linked (JEP 483 keeps lambdas and
 * joined strings), so that each would be made at its first use, by a class that is written and
 * loaded for it; here it becomes the tests that it stands for.
 */
final class QuickClasses {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

  private final ClassFile format;

  /**
   * Rewrites with what this loader finds.
   *
   * @param classes every class that a rewritten one can name
   */
  QuickClasses(ClassLoader classes) {
    this.format =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)));
  }

  /**
   * The class as the image should have it.
   *
   * @throws IllegalStateException when it could not be loaded then
   */
  byte[] ready(byte[] content) {
    byte[] quick = rewritten(content);
    if (quick != content) {
      List<VerifyError> faults = format.verify(quick);
      if (!faults.isEmpty()) {
        throw new IllegalStateException(
            format.parse(content).thisClass().name() + " was not written well", faults.getFirst());
      }
    }
    return quick;
  }

  private byte[] rewritten(byte[] content) {
    ClassModel old = format.parse(content);
    if (old.majorVersion() < ClassFile.JAVA_6_VERSION) {
      return format.transformClass(
          old,
          ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
              .andThen(
                  ClassTransform.endHandler(
                      builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
    }
    Map<Switch, String> switches = switches(old);
    return switches.isEmpty() ? content : withTests(old, switches);
  }

  /** A pattern switch over types: (selector, first label to try) to the number of a label. */
  private record Switch(String type, List<ConstantDesc> labels) {}

  private static Map<Switch, String> switches(ClassModel model) {
    Map<Switch, String> found = new LinkedHashMap<>();
    model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .flatMap(
            element -> element instanceof InvokeDynamicInstruction call ? of(call) : Stream.empty())
        .forEach(one -> found.putIfAbsent(one, "typeSwitch$" + found.size()));
    return found;
  }

  private static Stream<Switch> of(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    boolean types =
        bootstrap.owner().equals(BOOTSTRAPS)
            && bootstrap.methodName().equals("typeSwitch")
            && call.bootstrapArgs().stream()
                .allMatch(label -> label instanceof ClassDesc type && !type.isPrimitive());
    return types
        ? Stream.of(new Switch(call.typeSymbol().descriptorString(), call.bootstrapArgs()))
        : Stream.empty();
  }

  private byte[] withTests(ClassModel old, Map<Switch, String> switches) {
    boolean face = old.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
    CodeTransform calls =
        (builder, element) -> {
          String name =
              element instanceof InvokeDynamicInstruction call
                  ? of(call).findFirst().map(switches::get).orElse(null)
                  : null;
          if (name == null) {
            builder.with(element);
          } else {
            var call = (InvokeDynamicInstruction) element;
            builder.invokestatic(old.thisClass().asSymbol(), name, call.typeSymbol(), face);
          }
        };
    return format.transformClass(
        old,
        ClassTransform.transformingMethodBodies(calls)
            .andThen(
                ClassTransform.endHandler(
                    builder -> switches.forEach((one, name) -> method(builder, one, name)))));
  }

  private static void method(ClassBuilder builder, Switch one, String name) {
    builder.withMethodBody(
        name,
        java.lang.constant.MethodTypeDesc.ofDescriptor(one.type()),
        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
        code -> tests(code, one.labels()));
  }

  /** As {@code SwitchBootstraps.typeSwitch} says: -1 for null, the count where none fits. */
  private static void tests(CodeBuilder code, List<ConstantDesc> labels) {
    Label there = code.newLabel();
    code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }
}
