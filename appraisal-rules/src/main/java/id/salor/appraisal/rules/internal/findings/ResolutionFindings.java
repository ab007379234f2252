package id.salor.appraisal.rules.internal.findings;

import id.salor.appraisal.value.Text;

/** What loading has proven already, since a version with a fault in it does not load. */
final class ResolutionFindings implements Finder {

  @Override
  public void find(Examined version, Findings findings) {
    int circumstances = version.circumstances().size();
    int regions = version.regions().size();
    findings.prove(
        "circumstances",
        circumstances,
        Text.of(
            circumstances
                + " keadaan yang dapat dibedakan aturan ("
                + regions
                + " kumpulan ketentuan):"
                + " tidak ada ketentuan yang bertentangan, kurang, atau berputar",
            Findings.counted(circumstances, "set", "sets")
                + " of circumstances that the rules tell apart ("
                + Findings.counted(regions, "set", "sets")
                + " of terms): no term contradicts another, is missing, or depends on itself"));
  }
}
