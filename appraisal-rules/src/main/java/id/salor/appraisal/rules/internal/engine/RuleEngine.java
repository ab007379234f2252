package id.salor.appraisal.rules.internal.engine;

import id.salor.appraisal.policy.ContextFacts;
import id.salor.appraisal.policy.Origin;
import id.salor.appraisal.policy.SignedTerm;
import id.salor.appraisal.policy.TermText;
import id.salor.appraisal.rules.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.StatelessKieSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of one policy version, compiled by Drools.
 *
 * <p>Immutable; each firing has a session of its own, so threads do not meet. Rules stand alone and
 * have no salience: the order of firing leaves no trace in the terms.
 */
public final class RuleEngine {

  private static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);
  private static final String PACKAGE = "policy";

  private final List<Rule> rules;
  private final KieBase base;

  private RuleEngine(List<Rule> rules, KieBase base) {
    this.rules = rules;
    this.base = base;
  }

  /**
   * Compiles rules.
   *
   * @throws IllegalStateException if Drools refuses them, which no rule in closed form should cause
   */
  public static RuleEngine compile(List<Rule> rules) {
    KieServices services = KieServices.Factory.get();
    // a release id of its own, or the rules of another thread would end up in this base
    ReleaseId release =
        services.newReleaseId("id.salor.appraisal.policy", UUID.randomUUID().toString(), "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/" + PACKAGE + "/rules.drl", DrlEmitter.emit(PACKAGE, rules));
    KieBuilder builder = services.newKieBuilder(files);
    build(builder);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("Drools refuses rules in closed form: " + errors);
    }
    KieBase base = services.newKieContainer(release).getKieBase();
    services.getRepository().removeKieModule(release);
    LOG.debug("compiled rules={}", rules.size());
    return new RuleEngine(List.copyOf(rules), base);
  }

  /**
   * The one place where the kind of compilation is chosen. Drools' classic compilation takes half
   * the time and a quarter of the memory of its executable model, measured for 30 rules; should a
   * release drop it, the project type {@code ExecutableModelProject} goes in here, and {@code
   * drools-engine} in the pom.
   */
  private static void build(KieBuilder builder) {
    builder.buildAll();
  }

  /** Returns what the rules that apply write, each term signed, in no particular order. */
  public List<SignedTerm> fire(ContextFacts facts) {
    List<SignedTerm> written = new ArrayList<>();
    TermSink sink = (rule, term, text) -> written.add(signed(rule, term, text));
    List<ContextFact> inserted = new ArrayList<>();
    facts.values().forEach((name, value) -> inserted.add(ContextFact.of(name, value)));
    StatelessKieSession session = base.newStatelessKieSession();
    session.setGlobal(DrlEmitter.SINK, sink);
    session.execute(inserted);
    return written;
  }

  /** The library signs; a rule cannot say who it is. */
  private SignedTerm signed(int rule, int term, String text) {
    Origin origin = rules.get(rule).terms().get(term).origin();
    return SignedTerm.of(TermText.read(text), origin);
  }
}
