package rootcause.core.fix.remedy;

import java.util.List;
import rootcause.core.fix.plan.Plan;

/** One way to mend something. */
public interface Remedy {
  /** The id of the fix, kebab-case, as findings name it. */
  String id();

  /** Plans that might cure, the narrowest first; empty where this remedy does not apply. */
  List<Plan> candidates(Scene scene);
}
