package id.salor.appraisal.rules.unit;

import java.util.Arrays;

/**
 * Who was counted already, by a hash of who it is: a person counted five times is still one person.
 * Eight bytes each; that two people have one hash is as likely as a fault of the machine.
 */
final class People {

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int FIRST_SIZE = 1 << 10;

  private long[] seen = new long[FIRST_SIZE];
  private int size;

  /** Notes somebody, and tells whether they are new. */
  boolean add(String who) {
    if (2 * size >= seen.length) {
      grow();
    }
    long hash = hash(who);
    int place = place(hash);
    if (seen[place] == hash) {
      return false;
    }
    seen[place] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] before = seen;
    seen = new long[2 * before.length];
    Arrays.stream(before).filter(hash -> hash != 0).forEach(hash -> seen[place(hash)] = hash);
  }

  private int place(long hash) {
    int place = (int) (hash ^ hash >>> Integer.SIZE) & seen.length - 1;
    while (seen[place] != 0 && seen[place] != hash) {
      place = place + 1 & seen.length - 1;
    }
    return place;
  }

  private static long hash(String who) {
    long hash = FNV_START;
    for (int i = 0; i < who.length(); i++) {
      hash = (hash ^ who.charAt(i)) * FNV_PRIME;
      hash ^= hash >>> Integer.SIZE;
    }
    return hash == 0 ? 1 : hash;
  }
}
