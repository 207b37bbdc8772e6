package rootcause.desktop;

/** What pips printed. */
final class PipOutput {
  private PipOutput() {}

  /** pip 25.0 behind the proxy of the founding case. */
  static final String BUILD_FAILED =
      """
      Processing /home/alex/project
        Installing build dependencies: started
        Installing build dependencies: finished with status 'error'
        error: subprocess-exited-with-error

        × pip subprocess to install build dependencies did not run successfully.
        │ exit code: 1
        ╰─> [8 lines of output]
            WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1000)'))': /simple/setuptools/
            Could not fetch URL https://index.test/simple/setuptools/: There was a problem confirming the ssl certificate: HTTPSConnectionPool(host='index.test', port=443): Max retries exceeded with url: /simple/setuptools/ (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1000)'))) - skipping
            ERROR: Could not find a version that satisfies the requirement setuptools (from versions: none)
            ERROR: No matching distribution found for setuptools
            [end of output]
      """;
}
