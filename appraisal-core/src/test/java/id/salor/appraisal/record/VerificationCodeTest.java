package id.salor.appraisal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.salor.appraisal.value.Digest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void aCodeIsTheBeginningOfADigestInFourGroups() {
    // sha256 of nothing begins with e3b0c442 98fc1c14 9afb: fifteen groups of five bits of it
    assertThat(VerificationCode.of(Digest.ofText("")).value()).startsWith("WERC-8GMR-ZGE1-96Q");
  }

  @Property
  void aCodeIsReadAsItIsWrittenOrAsPeopleTypeIt(@ForAll String content) {
    VerificationCode code = VerificationCode.of(Digest.ofText(content));

    assertThat(VerificationCode.tryParse(code.value())).contains(code);
    String typed = " " + code.value().toLowerCase().replace("-", "  ").replace('0', 'o');
    assertThat(VerificationCode.tryParse(typed.replace('1', 'l'))).contains(code);
  }

  @Property(tries = 50)
  void oneWrongLetterIsAlwaysNoticed(@ForAll String content) {
    String code = VerificationCode.of(Digest.ofText(content)).value();
    for (int at = 0; at < code.length(); at++) {
      for (char letter : ALPHABET.toCharArray()) {
        if (code.charAt(at) != '-' && code.charAt(at) != letter) {
          String wrong = code.substring(0, at) + letter + code.substring(at + 1);
          assertThat(VerificationCode.tryParse(wrong)).as(wrong).isEmpty();
        }
      }
    }
  }

  @Property(tries = 50)
  void anyTwoLettersThatChangedPlacesAreNoticed(@ForAll String content) {
    String code = VerificationCode.of(Digest.ofText(content)).value();
    for (int one = 0; one < code.length(); one++) {
      for (int other = one + 1; other < code.length(); other++) {
        char[] letters = code.toCharArray();
        if (letters[one] == '-' || letters[other] == '-' || letters[one] == letters[other]) {
          continue;
        }
        char kept = letters[one];
        letters[one] = letters[other];
        letters[other] = kept;
        assertThat(VerificationCode.tryParse(new String(letters))).isEmpty();
      }
    }
  }

  @Test
  void whatIsNoCodeIsNotRead() {
    assertThat(VerificationCode.tryParse("")).isEmpty();
    assertThat(VerificationCode.tryParse("WERC-8GMR-ZGE1")).isEmpty();
    assertThat(VerificationCode.tryParse("ŴERC-8GMR-ZGE1-96QÜ")).isEmpty();
    assertThatThrownBy(() -> new VerificationCode("werc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("werc");
  }
}
