package id.salor.appraisal.rules.internal.diff;

import id.salor.appraisal.formula.BinaryOperator;
import id.salor.appraisal.formula.Formula;
import id.salor.appraisal.formula.FormulaParser;
import id.salor.appraisal.formula.UnaryOperator;
import id.salor.appraisal.rules.internal.folder.PolicyFolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites the files of a version so that they say the same in another way. */
final class Rewriting {

  private static final Pattern RULE =
      Pattern.compile("(?ms)^(aturan|rule) \"([^\"]+)\".*?^(selesai|end)$");
  private static final Pattern VALUE =
      Pattern.compile("(?m)^(    nilai \"[a-z_.0-9]+\" adalah )([^\\n]+)$");
  private static final Pattern STRETCH =
      Pattern.compile("(-?\\d+(?:[.,]\\d+)?)\\.\\.(<?)(\\d+(?:[.,]\\d+)?)");

  private final Random random;

  Rewriting(long seed) {
    this.random = new Random(seed);
  }

  Map<String, String> of(PolicyFolder folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    folder.unsealedFiles().forEach(file -> texts.put(file, folder.files().get(file).text()));
    boolean firstMatch =
        texts.entrySet().stream()
            .filter(file -> file.getKey().endsWith(".dslr"))
            .anyMatch(
                file ->
                    file.getValue().contains("baris pertama")
                        || file.getValue().contains("first row"));
    for (String file : List.copyOf(texts.keySet())) {
      if (file.endsWith(".dslr")) {
        texts.put(file, rules(texts.get(file)));
      } else if (file.endsWith(".csv") && !firstMatch) {
        texts.put(file, rows(texts.get(file)));
      }
    }
    List<String> files = texts.keySet().stream().filter(f -> f.endsWith(".dslr")).toList();
    if (!files.isEmpty() && random.nextBoolean()) {
      split(texts, files.get(random.nextInt(files.size())));
    }
    return texts;
  }

  private String rules(String text) {
    String renamed =
        random.nextBoolean()
            ? text
            : text.replaceAll(
                "(?m)^((?:aturan|rule) \"|    (?:pengecualian dari|exception to) \")", "$1Kini: ");
    Matcher values = VALUE.matcher(renamed);
    StringBuilder commuted = new StringBuilder();
    while (values.find()) {
      values.appendReplacement(
          commuted, Matcher.quoteReplacement(values.group(1) + formula(values.group(2))));
    }
    values.appendTail(commuted);
    return commuted.toString().replaceAll("(?m)^(aturan|rule) ", "// ditata ulang\n\n$1 ");
  }

  /** The formula with sides exchanged; what is no formula, or more than one line, stays. */
  private String formula(String text) {
    try {
      Formula formula = FormulaParser.parseKnown(text);
      return formula.parts().isEmpty() ? text : commuted(formula).toString();
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private Formula commuted(Formula formula) {
    if (formula instanceof Formula.Binary binary) {
      Formula left = commuted(binary.left());
      Formula right = commuted(binary.right());
      if (random.nextBoolean()) {
        return new Formula.Binary(binary.operator(), left, right);
      }
      return switch (binary.operator()) {
        case PLUS, TIMES, EQUAL, NOT_EQUAL -> new Formula.Binary(binary.operator(), right, left);
        case LESS -> new Formula.Binary(BinaryOperator.GREATER, right, left);
        case GREATER -> new Formula.Binary(BinaryOperator.LESS, right, left);
        case AT_MOST -> new Formula.Binary(BinaryOperator.AT_LEAST, right, left);
        case AT_LEAST -> new Formula.Binary(BinaryOperator.AT_MOST, right, left);
        case MINUS ->
            new Formula.Binary(
                BinaryOperator.PLUS, new Formula.Unary(UnaryOperator.NEGATE, right), left);
        default -> new Formula.Binary(binary.operator(), left, right);
      };
    } else if (formula instanceof Formula.If choice) {
      Formula condition = commuted(choice.condition());
      Formula then = commuted(choice.then());
      Formula otherwise = commuted(choice.otherwise());
      return random.nextBoolean()
          ? new Formula.If(condition, then, otherwise)
          : new Formula.If(new Formula.Unary(UnaryOperator.NOT, condition), otherwise, then);
    } else if (formula instanceof Formula.Aggregate aggregate) {
      return new Formula.Aggregate(
          aggregate.function(),
          aggregate.group(),
          aggregate.body().map(this::commuted),
          aggregate.filter().map(this::commuted));
    }
    return formula;
  }

  /** Rows in another order, and some stretches in two. */
  private String rows(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String heading = lines.remove(0);
    List<String> rows = new ArrayList<>();
    for (String line : lines) {
      rows.addAll(random.nextInt(3) == 0 ? halves(line) : List.of(line));
    }
    Collections.shuffle(rows, random);
    return heading + "\n" + String.join("\n", rows) + "\n";
  }

  private static List<String> halves(String line) {
    Matcher stretch = STRETCH.matcher(line);
    if (line.contains("->") || !stretch.find()) {
      return List.of(line);
    }
    double low = Double.parseDouble(stretch.group(1).replace(',', '.'));
    double high = Double.parseDouble(stretch.group(3).replace(',', '.'));
    long middle = (long) Math.floor((low + high) / 2);
    if (middle <= low || middle >= high) {
      return List.of(line);
    }
    String before = line.substring(0, stretch.start());
    String after = line.substring(stretch.end());
    return List.of(
        before + stretch.group(1) + "..<" + middle + after,
        before + middle + ".." + stretch.group(2) + stretch.group(3) + after);
  }

  /** Every other rule of a file goes into a file of its own, some of them in two rules. */
  private void split(Map<String, String> texts, String file) {
    Matcher rules = RULE.matcher(texts.get(file));
    StringBuilder stays = new StringBuilder();
    StringBuilder goes = new StringBuilder();
    int last = 0;
    while (rules.find()) {
      stays.append(texts.get(file), last, rules.start());
      last = rules.end();
      (random.nextBoolean() ? stays : goes).append(halved(rules.group())).append("\n\n");
    }
    stays.append(texts.get(file).substring(last));
    if (!goes.isEmpty()) {
      String language =
          texts.get(file).lines().filter(l -> l.startsWith("#")).findFirst().orElse("");
      texts.put("pindahan.dslr", language + "\n" + goes);
      texts.put(file, stays.toString());
    }
  }

  /** A rule whose sentences each stand on one line, as two rules on the same conditions. */
  private static String halved(String rule) {
    List<String> lines = rule.lines().toList();
    int then = lines.indexOf("maka");
    List<String> said = then < 0 ? List.of() : lines.subList(then + 1, lines.size() - 1);
    boolean simple =
        said.size() > 1
            && said.stream().allMatch(line -> line.startsWith("    ") && !line.startsWith("     "))
            && said.stream().noneMatch(line -> line.endsWith("(") || line.endsWith(","))
            && said.stream().noneMatch(line -> line.contains("//"))
            && lines.stream().noneMatch(line -> line.contains("pengecualian dari"));
    if (!simple) {
      return rule;
    }
    List<String> head = lines.subList(0, then + 1);
    String first = String.join("\n", head) + "\n" + said.get(0) + "\nselesai";
    String second =
        String.join("\n", head).replaceFirst("\"\n", " (lanjutan)\"\n")
            + "\n"
            + String.join("\n", said.subList(1, said.size()))
            + "\nselesai";
    return first + "\n\n" + second;
  }
}
