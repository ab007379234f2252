package id.salor.appraisal.rules.internal.calculator;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** What JSON must not hold as it is where it stands within a script element of a page. */
final class ScriptEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  /** What ends a script element, opens a comment within it, or ends a line of a script. */
  private static final String ESCAPED = "<>&\u2028\u2029";

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    ESCAPED.chars().filter(c -> c < codes.length).forEach(c -> codes[c] = ESCAPE_CUSTOM);
    return codes;
  }

  @Override
  public SerializableString getEscapeSequence(int c) {
    return ESCAPED.indexOf(c) >= 0 || Character.isSurrogate((char) c)
        ? new SerializedString(String.format("\\u%04x", c))
        : null;
  }
}
