/** The lab is tested by what the JDK, OpenSSL and real pips make of it. */
@NullMarked
package rootcause.lab;

import org.jspecify.annotations.NullMarked;
