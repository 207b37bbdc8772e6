package rootcause.core.machine;

import com.google.common.jimfs.Configuration;

/** What a computer in memory starts from. */
enum Families {
  /** A Debian. */
  LINUX,
  /** A Mac. */
  MACOS,
  /** A Windows. */
  WINDOWS;

  Configuration configuration() {
    return switch (this) {
      case LINUX -> unix(Configuration.unix(), "/home/user");
      case MACOS -> unix(Configuration.osX(), "/Users/user");
      case WINDOWS ->
          Configuration.windows().toBuilder().setWorkingDirectory("C:\\Users\\user").build();
    };
  }

  OperatingSystem os() {
    OperatingSystem.Kind host = OperatingSystem.Kind.HOST;
    return switch (this) {
      case LINUX ->
          new OperatingSystem(
              OperatingSystem.Family.LINUX, "Debian GNU/Linux 12 (bookworm)", "amd64", host);
      case MACOS ->
          new OperatingSystem(OperatingSystem.Family.MACOS, "Mac OS X 15.7", "aarch64", host);
      case WINDOWS ->
          new OperatingSystem(OperatingSystem.Family.WINDOWS, "Windows 11 10.0", "amd64", host);
    };
  }

  String home() {
    return switch (this) {
      case LINUX -> "/home/user";
      case MACOS -> "/Users/user";
      case WINDOWS -> "C:\\Users\\user";
    };
  }

  private static Configuration unix(Configuration base, String folder) {
    return base.toBuilder()
        .setAttributeViews("basic", "owner", "posix", "unix")
        .setWorkingDirectory(folder)
        .build();
  }
}
