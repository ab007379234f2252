/**
 * A report of a unit, or of an organisation of several, for the public and the head of the unit:
 * how ratings, indicators and public satisfaction are spread, the units side by side, and how the
 * spread stands against the limits of the policy. Nothing in it tells of one person.
 *
 * <pre>{@code
 * PolicyLibrary library = PolicyLibrary.bundled();
 * UnitReportTaker taker = new UnitReportTaker(library.catalog(), UnitReportQuestion.byUnit());
 * try (Stream<ReadAppraisal> people = CsvAppraisalReader.create().read(file)) {
 *   people.flatMap(read -> read.appraisal().stream())
 *       .forEach(person -> taker.add(library.appraiser().inspect(person)));
 * }
 * UnitReport report = taker.report();
 * String page = UnitReportPage.of(report);
 * }</pre>
 *
 * <p>{@link id.salor.appraisal.rules.unit.UnitReport} holds what may be told and nothing else. The
 * page, the text and the JSON are made of it alone, so none of them can tell more: not in a
 * picture, not in the words for those who do not see it.
 *
 * <h2>Against whom</h2>
 *
 * <p>The reader knows who works in which unit, how large each unit is, all that is published, and
 * this program. They add, subtract and try. They must not find out what a person of a unit has, nor
 * a count of a few people in a unit. "A few" is fewer than {@link
 * id.salor.appraisal.rules.unit.UnitReportQuestion#USUAL five}, a convention of statistical offices
 * that can be raised, and lowered to three: of two people, each knows about the other.
 *
 * <h2>How</h2>
 *
 * <ol>
 *   <li><b>Small counts.</b> A rating that a few people have is counted with its neighbour. Each
 *       published count is of nobody or of enough people.
 *   <li><b>Alike.</b> Where all have one rating, or all but a few, the count itself tells what each
 *       has; so it is not told. The same holds of values of a figure. A zero is told: that nobody
 *       has a rating says only what they do not have, and not what they have, since two ratings at
 *       least are left.
 *   <li><b>Small units</b> are not named; they are one group together. Were that one small, the
 *       smallest of the others would lose its name too. This looks at sizes only.
 *   <li><b>Subtraction.</b> The counts of units are of parts of ratings that are the same for all
 *       units and that the counts over all only divide. So what is published are the margins of
 *       tables of which nothing inside is published. Within one part, say a unit has {@code v} of a
 *       rating, and {@code v} could be neither more nor less. Then nobody else in the part could
 *       change places with them: either nobody else of all units has the rating, and {@code v} is
 *       published over all; or nobody of the unit has another of the part, and it is the count of
 *       the unit. Either way it is a count that is published, and so large enough.
 *   <li><b>The rest.</b> Units whose counts may not be told are told together, in two parts, as
 *       even over all as can be. Their sum must itself be large and not alike, and leave each of
 *       them open: of each unit anybody may guess whether few, many or nearly all are in a part;
 *       given all these, the sum must lie strictly between the least and the most that they allow,
 *       and at least two units must have room. Then each unit has at least two possible counts.
 *       Where it is not so, the smallest of the other units joins; in the end all do, and no counts
 *       of units are told. Whether it is so hangs on the sum and on these stretches only, so that
 *       to know it was tested gives no way back to a count.
 *   <li><b>Medians, not means, of units.</b> A mean can be subtracted from the mean over all; a
 *       median cannot. Over all there is a mean, unless one person makes up nearly all of it.
 *   <li><b>Quantiles</b> have enough people on each side, and are rounded. There is no lowest and
 *       no highest value: each is somebody's.
 *   <li><b>Limits on a spread.</b> Whether one is held is a count in disguise. It is told only
 *       where it follows from the counts that are told.
 *   <li><b>Who has no result</b> is told where there are enough of them; else it says "fewer than
 *       five, or none", which is said where there are none as well.
 *   <li><b>Once.</b> A person counts once under a policy and period, however often they occur.
 * </ol>
 *
 * <p>Tests make every population of some small sizes, put together those that give the same output,
 * and see that nothing about a few people is the same in all of them; and an exact linear program
 * bounds every count by the published JSON of random populations.
 *
 * <h2>What it does not do</h2>
 *
 * <p>Two reports are not compared: who publishes one before and one after a person joins, or by
 * unit and by position, publishes their difference. Publish one, for a period that is closed, and
 * keep its settings. And who knows of themselves and of friends can take these away: a larger
 * number protects against more friends.
 */
package id.salor.appraisal.rules.unit;
