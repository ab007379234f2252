package id.salor.appraisal.examples.cli;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.json.ReadAppraisal;
import id.salor.appraisal.json.ResultWriter;
import id.salor.appraisal.rules.data.CsvResultWriter;
import id.salor.appraisal.value.Language;
import java.io.Writer;

/** Where results go: one output for each appraisal, whatever the format. */
interface ResultSink extends AutoCloseable {

  /** The form of the output. */
  enum Format {
    TABLE,
    JSON,
    JSONL,
    CSV
  }

  /**
   * Writes a result.
   *
   * @param record what the appraisal was read from, with the places in the input
   */
  void write(AppraisalResult result, ReadAppraisal record);

  /** Writes an appraisal that could not even be read. */
  void writeUnread(ReadAppraisal unread);

  @Override
  void close();

  static ResultSink of(Format format, Writer output, Language language) {
    return switch (format) {
      case TABLE -> new ResultTable(output, language);
      case JSON -> of(ResultWriter.array(output));
      case JSONL -> of(ResultWriter.lines(output));
      case CSV ->
          of(CsvResultWriter.of(output, CsvResultWriter.Settings.DEFAULT.withLanguage(language)));
    };
  }

  private static ResultSink of(ResultWriter writer) {
    return new ResultSink() {
      @Override
      public void write(AppraisalResult result, ReadAppraisal record) {
        writer.write(result);
      }

      @Override
      public void writeUnread(ReadAppraisal unread) {
        writer.writeUnread(unread);
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }

  private static ResultSink of(CsvResultWriter writer) {
    return new ResultSink() {
      @Override
      public void write(AppraisalResult result, ReadAppraisal record) {
        writer.write(result);
      }

      @Override
      public void writeUnread(ReadAppraisal unread) {
        writer.writeUnread(unread);
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }
}
