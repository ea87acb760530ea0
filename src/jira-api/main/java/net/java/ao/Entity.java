package net.java.ao;

import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import org.sharedoutcomes.evidence.Evidence;

/** A row whose key is a generated number. */
@Evidence("S11")
public interface Entity extends RawEntity<Integer> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  int getID();
}
