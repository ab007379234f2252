package id.salor.appraisal.rules.internal.impact;

import id.salor.appraisal.json.ReadAppraisal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Shares a stream of records out among threads. Whoever has nothing to do reads the next few
 * records, one thread at a time; so no more of them are in memory than are being worked on.
 */
final class Batches {

  /** Enough that threads seldom wait for each other, few enough to share the last ones well. */
  private static final int SIZE = 128;

  private final Iterator<ReadAppraisal> records;

  private Batches(Iterator<ReadAppraisal> records) {
    this.records = records;
  }

  /**
   * Gives every record to one of some workers, each of which runs in a thread of its own.
   *
   * @param worker makes a worker
   * @return the workers, when all is done
   */
  static <W extends Consumer<ReadAppraisal>> List<W> share(
      Stream<ReadAppraisal> records, Supplier<W> worker) {
    Batches batches = new Batches(records.iterator());
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<W>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        W mine = worker.get();
        tasks.add(() -> batches.giveTo(mine));
      }
      List<W> done = new ArrayList<>();
      for (Future<W> task : executor.invokeAll(tasks)) {
        done.add(task.get());
      }
      return done;
    } catch (ExecutionException e) {
      throw asItWas(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      executor.shutdownNow();
    }
  }

  /** What went wrong in a thread goes wrong for whoever asked. */
  private static RuntimeException asItWas(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private <W extends Consumer<ReadAppraisal>> W giveTo(W worker) {
    List<ReadAppraisal> batch = next();
    while (!batch.isEmpty()) {
      batch.forEach(worker);
      batch = next();
    }
    return worker;
  }

  private synchronized List<ReadAppraisal> next() {
    List<ReadAppraisal> batch = new ArrayList<>(SIZE);
    while (batch.size() < SIZE && records.hasNext()) {
      batch.add(records.next());
    }
    return batch;
  }
}
