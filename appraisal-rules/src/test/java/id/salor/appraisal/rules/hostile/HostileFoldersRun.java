package id.salor.appraisal.rules.hostile;

import id.salor.appraisal.calc.AppraisalResult;
import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.rules.PolicyLibrary;
import id.salor.appraisal.rules.cases.CaseReport;
import id.salor.appraisal.rules.cases.CaseResult;
import id.salor.appraisal.value.Language;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Reads hostile folders in a process of its own, whose memory is bounded, and writes what was found
 * to a file: {@code "== <name>"}, then one finding on a line, each as everybody would see it.
 */
final class HostileFoldersRun {

  private static final long MINUTES = 2;

  private HostileFoldersRun() {}

  /** Takes the directory of the folders, the file of findings, and the names of the folders. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    List<String> names = Files.readAllLines(Path.of(arguments[2]));
    try (PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      for (String name : names) {
        out.println("== " + name);
        long start = System.nanoTime();
        ExecutorService one = Executors.newSingleThreadExecutor();
        one.submit(() -> run(directory.resolve(name).resolve("policies"), name, out))
            .get(MINUTES, TimeUnit.MINUTES);
        one.shutdown();
        out.println("-- " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
        out.flush();
      }
    }
    // a folder that is still being read after the time limit has thrown; nothing else is left
    System.exit(0);
  }

  private static Void run(Path policies, String name, PrintStream out) {
    PolicyLibrary library = PolicyLibrary.ofDirectory(policies);
    library.issues().forEach(issue -> print(issue, policies, out));
    if (name.startsWith(HostileFolder.CASES)) {
      CaseReport report = library.runCases(id -> true);
      report.issues().forEach(issue -> print(issue, policies, out));
      report.results().forEach(result -> print(result, out));
    } else if (library.brokenVersions().isEmpty()) {
      out.println("! usable");
    }
    return null;
  }

  private static void print(Issue issue, Path policies, PrintStream out) {
    String place = issue.location().map(Object::toString).orElse("-");
    out.println(
        issue.code().id()
            + " "
            + place.replace(policies.toString(), "policies").replace("\n", " "));
    for (Language language : Language.values()) {
      String shown = issue.format(language);
      if (shown.length() > HostileFoldersTest.MAX_SHOWN) {
        out.println("! floods: " + shown.length());
      }
      if (shown.codePoints().anyMatch(HostileFoldersRun::steers)) {
        out.println("! steers the terminal: " + shown.replaceAll("\\p{C}", "?"));
      }
      if (shown.contains(HostileFoldersTest.SECRET) || shown.contains("Exception:")) {
        out.println("! tells: " + shown.replace("\n", " "));
      }
    }
  }

  private static boolean steers(int c) {
    int type = Character.getType(c);
    return c != '\n'
        && (type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR);
  }

  private static void print(CaseResult result, PrintStream out) {
    List<Issue> issues =
        result.result() instanceof AppraisalResult.Refused refused ? refused.issues() : List.of();
    out.println(
        "case "
            + result.example().location()
            + (result.isAsExpected() ? " as expected" : " otherwise")
            + issues.stream().map(issue -> " " + issue.code().id()).distinct().toList());
    for (Issue issue : issues) {
      String shown = issue.toString();
      if (shown.length() > HostileFoldersTest.MAX_SHOWN
          || shown.codePoints().anyMatch(HostileFoldersRun::steers)) {
        out.println("! steers or floods: " + issue.code().id());
      }
    }
    result
        .differences()
        .forEach(
            text -> {
              if (text.en().length() > HostileFoldersTest.MAX_SHOWN) {
                out.println("! floods: " + text.en().length());
              }
            });
  }
}
