package id.salor.appraisal.rules.internal.folder;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.internal.source.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file, or why its bytes are none.
 *
 * @param text the text, if the bytes are UTF-8 without NUL
 * @param issue what is wrong otherwise, with its place
 */
record DecodedText(Optional<SourceText> text, Optional<Issue> issue) {

  static DecodedText of(byte[] bytes, String file) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    SourceText text = SourceText.of(file, chars.flip().toString());
    if (result.isError()) {
      return invalid(FolderCode.NOT_UTF8, placeAfter(text));
    }
    int nul = text.text().indexOf('\0');
    return nul < 0
        ? new DecodedText(Optional.of(text), Optional.empty())
        : invalid(FolderCode.NUL_CHARACTER, text.locationAt(nul));
  }

  private static SourceLocation placeAfter(SourceText readable) {
    return readable.locationAt(readable.text().length());
  }

  private static DecodedText invalid(FolderCode code, SourceLocation place) {
    return new DecodedText(Optional.empty(), Optional.of(Issue.of(code).at(place)));
  }
}
