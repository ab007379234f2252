package id.salor.appraisal.rules.cases;

import id.salor.appraisal.rules.PolicyLibrary;
import java.util.*;
import org.junit.jupiter.api.Test;

class TmpTest {
  @Test
  void x() throws Exception {
    PolicyLibrary lib = PolicyLibrary.bundled();
    long t = System.nanoTime();
    lib.issues();
    System.out.println("load " + (System.nanoTime() - t) / 1000000 + " ms");
    t = System.nanoTime();
    lib.coverage(id -> true);
    System.out.println("coverage " + (System.nanoTime() - t) / 1000000 + " ms");
    String only = System.getProperty("only", "");
    try (java.io.PrintStream out = new java.io.PrintStream("/tmp/hcases/mut.txt")) {
      for (MutationReport c : lib.mutate(id -> id.toString().contains(only))) {
        out.println(
            "== "
                + c.policy()
                + " "
                + c.killed()
                + "/"
                + c.mutations().size()
                + " refused "
                + c.refused()
                + " score "
                + c.score()
                    .get()
                    .toExactDecimal()
                    .map(Object::toString)
                    .orElse("" + (double) c.killed() / c.mutations().size()));
        Map<Mutation.Kind, int[]> m = new TreeMap<>();
        c.mutations()
            .forEach(
                x -> {
                  int[] a = m.computeIfAbsent(x.kind(), k -> new int[2]);
                  a[1]++;
                  if (x.isKilled()) a[0]++;
                });
        m.forEach((k, a) -> out.print(" " + k + " " + a[0] + "/" + a[1]));
        out.println();
        for (Mutation i : c.survivors())
          out.println("      " + i.kind() + " " + i.place() + " " + i.change());
        System.out.println(c.policy() + " " + (System.nanoTime() - t) / 1000000 + " ms");
      }
    }
    System.out.println((System.nanoTime() - t) / 1000000 + " ms");
  }
}
