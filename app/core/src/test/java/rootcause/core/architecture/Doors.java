package rootcause.core.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.Security;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** What only some rooms may do. */
final class Doors {
  private static final String MACHINE = "..machine..";

  static final ArchRule FILES =
      noClasses()
          .that()
          .resideOutsideOfPackage(MACHINE)
          .should()
          .callCodeUnitWhere(
              called(Files.class, ".*")
                  .or(called(FileChannel.class, "open"))
                  .or(called(File.class, "create.*|delete.*|mkdir.*|renameTo|set.*|list.*"))
                  .or(made(FileOutputStream.class))
                  .or(made(FileWriter.class))
                  .or(made(RandomAccessFile.class))
                  .or(made(PrintWriter.class, File.class))
                  .or(made(PrintStream.class, File.class)))
          .because("the machine is the only door to files: a preview must see what an apply does")
          .allowEmptyShould(true);

  static final ArchRule ENVIRONMENT =
      noClasses()
          .that()
          .resideOutsideOfPackage(MACHINE)
          .should()
          .callCodeUnitWhere(called(System.class, "getenv"))
          .because("whose environment is diagnosed is a choice of the user's, not of the process")
          .allowEmptyShould(true);

  static final ArchRule PROCESSES =
      noClasses()
          .that()
          .resideOutsideOfPackage(MACHINE)
          .should()
          .callCodeUnitWhere(
              called(ProcessBuilder.class, ".*")
                  .or(called(Runtime.class, "exec"))
                  .or(called(ProcessHandle.class, ".*")))
          .because("every process that we start is listed, limited in time and killed whole")
          .allowEmptyShould(true);

  static final ArchRule CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage(MACHINE)
          .should()
          .callCodeUnitWhere(
              called(System.class, "currentTimeMillis")
                  .or(called(Clock.class, "system.*"))
                  .or(now(Instant.class))
                  .or(now(LocalDate.class))
                  .or(now(LocalDateTime.class))
                  .or(now(OffsetDateTime.class))
                  .or(now(ZonedDateTime.class))
                  .or(made(Date.class)))
          .because("a saved case is judged at its own time, not at today's")
          .allowEmptyShould(true);

  static final ArchRule GLOBAL_TRUST =
      noClasses()
          .should()
          .callCodeUnitWhere(
              called(SSLContext.class, "setDefault")
                  .or(called(HttpsURLConnection.class, "setDefault.*"))
                  .or(called(System.class, "setPropert.*"))
                  .or(called(Security.class, "setProperty|addProvider|insertProviderAt|remove.*")))
          .because("two lanes with different trust run at once: nothing about trust is global")
          .allowEmptyShould(true);

  static final ArchRule TAKES_EVERY_CERTIFICATE =
      classes()
          .that(assignableTo(TrustManager.class).or(assignableTo(HostnameVerifier.class)))
          .should()
          .resideInAPackage("..probe..")
          .andShould()
          .notBePublic()
          .because("the capture of a chain is the one place that refuses none, and sends nothing")
          .allowEmptyShould(true);

  static final ArchRule CONSOLE =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("the core speaks in values; the command line is what prints")
          .allowEmptyShould(true);

  static final ArchRule WRITER =
      noClasses()
          .that()
          .resideOutsideOfPackages(MACHINE, "..fix..", "..checkup..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("MachineWriter")
          .because("only a fix changes the user's machine; the check-up hands the writer over")
          .allowEmptyShould(true);

  static final ArchRule MODEL_IS_PURE =
      classes()
          .that()
          .resideInAPackage("..model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "..model..")
          .because("values that everything knows may know nothing themselves")
          .allowEmptyShould(true);

  private Doors() {}

  private static DescribedPredicate<JavaCall<?>> called(Class<?> type, String name) {
    return target(owner(assignableTo(type)))
        .and(target(nameMatching(name)))
        .forSubtype()
        .as("%s.%s", type.getSimpleName(), name);
  }

  private static DescribedPredicate<JavaCall<?>> made(Class<?> type, Class<?>... parameters) {
    DescribedPredicate<JavaCall<?>> constructor = called(type, "<init>");
    return DescribedPredicate.describe(
        "new " + type.getSimpleName(),
        call ->
            constructor.test(call)
                && names(call.getTarget().getRawParameterTypes()).startsWith(names(parameters)));
  }

  private static DescribedPredicate<JavaCall<?>> now(Class<?> type) {
    DescribedPredicate<JavaCall<?>> now = called(type, "now");
    return DescribedPredicate.describe(
        type.getSimpleName() + ".now() without a clock",
        call ->
            now.test(call)
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)));
  }

  private static String names(Class<?>... types) {
    StringBuilder names = new StringBuilder();
    for (Class<?> type : types) {
      names.append(type.getName()).append(' ');
    }
    return names.toString();
  }

  private static String names(Iterable<JavaClass> types) {
    StringBuilder names = new StringBuilder();
    for (JavaClass type : types) {
      names.append(type.getName()).append(' ');
    }
    return names.toString();
  }
}
