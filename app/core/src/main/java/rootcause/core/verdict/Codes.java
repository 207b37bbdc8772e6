package rootcause.core.verdict;

/** OpenSSL's verification codes ({@code X509_V_ERR_...}) that can be a first error in Python. */
final class Codes {
  static final int UNSPECIFIED = 1;
  static final int ISSUER_NOT_FOUND = 2;
  static final int BAD_SIGNATURE = 7;
  static final int NOT_YET_VALID = 9;
  static final int EXPIRED = 10;
  static final int BAD_NOT_BEFORE = 13;
  static final int BAD_NOT_AFTER = 14;
  static final int SELF_SIGNED_LEAF = 18;
  static final int SELF_SIGNED_IN_CHAIN = 19;
  static final int LOCAL_ISSUER_NOT_FOUND = 20;
  static final int CHAIN_TOO_LONG = 22;

  /** Invalid CA in 1.1.1, where 79 means something else. */
  static final int OLD_INVALID_CA = 24;

  static final int PATH_LENGTH = 25;
  static final int PURPOSE = 26;
  static final int REJECTED = 28;
  static final int UNHANDLED_CRITICAL = 34;
  static final int PROXY = 40;
  static final int INVALID_EXTENSION = 41;
  static final int UNNESTED_RESOURCE = 46;
  static final int NOT_PERMITTED = 47;
  static final int EXCLUDED = 48;
  static final int SUBTREE_MINMAX = 49;
  static final int CONSTRAINT_TYPE = 51;
  static final int NAME_SYNTAX = 53;
  static final int HOST_MISMATCH = 62;
  static final int ADDRESS_MISMATCH = 64;
  static final int WEAK_LEAF_KEY = 66;
  static final int WEAK_CA_KEY = 67;
  static final int WEAK_SIGNATURE = 68;
  static final int ALGORITHMS_DIFFER = 78;
  static final int INVALID_CA = 79;

  /** Explicit curve in 1.1.1. */
  static final int OLD_EXPLICIT_CURVE = 79;

  static final int PATH_LENGTH_WITHOUT_CA = 80;
  static final int PATH_LENGTH_WITHOUT_SIGN = 81;
  static final int SIGN_WITHOUT_CA = 82;
  static final int EMPTY_ISSUER = 83;
  static final int EMPTY_SUBJECT = 84;
  static final int NO_AUTHORITY_KEY_ID = 85;
  static final int NO_SUBJECT_KEY_ID = 86;
  static final int EMPTY_ALTERNATIVE_NAME = 87;
  static final int ALTERNATIVE_NAME_NOT_CRITICAL = 88;
  static final int CONSTRAINTS_NOT_CRITICAL = 89;
  static final int NO_KEY_USAGE = 92;
  static final int EXTENSION_BEFORE_V3 = 93;
  static final int EXPLICIT_CURVE = 94;
  static final int EMPTY_AUTHORITY_KEY_ID = 102;
  static final int UNPAIRED_AUTHORITY_KEY_ID = 103;

  private Codes() {}
}
