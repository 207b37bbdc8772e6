package rootcause.core.fix;

import java.util.List;
import rootcause.core.fix.edit.PickedFile;
import rootcause.core.fix.remedy.CorrectConfigFile;
import rootcause.core.fix.remedy.CorrectPointer;
import rootcause.core.fix.remedy.CorrectProxyScheme;
import rootcause.core.fix.remedy.MergeBundle;
import rootcause.core.fix.remedy.MoveOptionToConfig;
import rootcause.core.fix.remedy.PointCertAtSystemBundle;
import rootcause.core.fix.remedy.RefreshBundle;
import rootcause.core.fix.remedy.Remedy;
import rootcause.core.fix.remedy.RemoveSetting;
import rootcause.core.fix.remedy.RemoveTrustedHost;
import rootcause.core.fix.remedy.UpgradePip;

/** Every remedy, by least privilege and least surprise: pointers, pip itself, settings, bundles. */
final class Remedies {
  private Remedies() {}

  static List<Remedy> all(List<PickedFile> picked) {
    return List.of(
        new CorrectConfigFile(),
        new CorrectPointer(),
        new CorrectProxyScheme(),
        new RemoveTrustedHost(),
        new RemoveSetting(),
        new UpgradePip(),
        new MoveOptionToConfig(),
        new PointCertAtSystemBundle(),
        new RefreshBundle(),
        new MergeBundle(picked));
  }
}
