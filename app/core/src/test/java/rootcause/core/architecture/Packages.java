package rootcause.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What every package must have. */
final class Packages {
  static final ArchRule MARKED =
      all(new AbstractClassesTransformer<JavaPackage>("packages with classes") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
              Set<JavaPackage> packages = new LinkedHashSet<>();
              for (JavaClass type : classes) {
                packages.add(type.getPackage());
              }
              return packages;
            }
          })
          .should(
              new ArchCondition<JavaPackage>("have a package-info with @NullMarked") {
                @Override
                public void check(JavaPackage item, ConditionEvents events) {
                  boolean marked =
                      item.tryGetPackageInfo()
                          .map(info -> info.isAnnotatedWith(NullMarked.class))
                          .orElse(false);
                  events.add(
                      new SimpleConditionEvent(
                          item, marked, item.getName() + " has no package-info with @NullMarked"));
                }
              })
          .because("null is never an answer here, and a room says what it must not know")
          .allowEmptyShould(true);

  private Packages() {}
}
